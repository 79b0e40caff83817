import django
from django.apps import AppConfig
from django.conf import settings
from django.db import connection, models


class FeedsConfig(AppConfig):
    name = __name__
    path = "."
    label = "feeds"
    default_auto_field = "django.db.models.BigAutoField"


settings.configure(
    INSTALLED_APPS=[f"{__name__}.FeedsConfig"],
    DATABASES={
        "default": {"ENGINE": "django.db.backends.sqlite3", "NAME": ":memory:"}
    },
)
django.setup()


class User(models.Model):
    name = models.CharField(max_length=30)
    follows = models.ManyToManyField(
        "self", symmetrical=False, related_name="followers"
    )


class Post(models.Model):
    author = models.ForeignKey(
        User, on_delete=models.CASCADE, related_name="posts"
    )
    caption = models.CharField(max_length=80)


with connection.schema_editor() as schema:
    schema.create_model(User)
    schema.create_model(Post)


def feed(
    user: User, before_id: int | None = None, limit: int = 10
) -> list[Post]:
    posts = list(user.posts.all())
    for friend in user.follows.all():
        posts.extend(friend.posts.all())
    posts.sort(key=lambda post: post.id, reverse=True)
    if before_id is not None:
        posts = [post for post in posts if post.id < before_id]
    return posts[:limit]
