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
    authors = [user, *user.follows.all()]
    posts = (
        Post.objects.filter(author__in=authors)
        .select_related("author")
        .order_by("-id")
    )
    if before_id is not None:
        posts = (
            Post.objects.filter(id__lt=before_id)
            .select_related("author")
            .order_by("-id")
        )
    return list(posts[:limit])
