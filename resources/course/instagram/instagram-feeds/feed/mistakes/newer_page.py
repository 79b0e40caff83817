import django
from django.apps import AppConfig
from django.conf import settings
from django.db import connection, models
from django.test.utils import CaptureQueriesContext


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
    """Return the newest posts by `user` and by the people `user` follows.

    With `before_id`, only posts whose id is smaller: the page after that post.
    """
    posts = (
        Post.objects.filter(author__in=[user, *user.follows.all()])
        .order_by("-id")
        .select_related("author")
    )
    if before_id is not None:
        posts = posts.filter(id__gt=before_id)
    return list(posts[:limit])


# This part is for Run; the checks bring their own people and posts.
if __name__ == "__main__":
    names = ["Ana", "Ben", "Cleo", "Dan"]
    ana, ben, cleo, dan = (User.objects.create(name=name) for name in names)
    ana.follows.add(ben, cleo)
    authors = {"Rain": dan, "Bread": ben, "Tram": ana, "Snow": cleo}
    for caption, author in authors.items():
        Post.objects.create(author=author, caption=caption)

    with CaptureQueriesContext(connection) as queries:
        for post in feed(ana):
            print(post.id, post.author.name, post.caption)
    print("queries:", len(queries))
