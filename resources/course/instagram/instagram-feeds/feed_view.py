from textwrap import shorten

import django
from django.apps import AppConfig
from django.conf import settings
from django.db import connection, models
from django.http import HttpRequest, JsonResponse
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import path


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
    ROOT_URLCONF=__name__,  # The addresses are in `urlpatterns` below.
    ALLOWED_HOSTS=["testserver"],  # The name under which the test client calls.
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


# The set-up ends here.
def newest(user_id: int) -> models.QuerySet[Post]:
    """The newest posts by the people whom this user follows."""
    return Post.objects.filter(author__followers=user_id).order_by("-id")[:4]


def page(posts: models.QuerySet[Post]) -> JsonResponse:
    return JsonResponse(
        {"posts": [f"{post.author.name}: {post.caption}" for post in posts]}
    )


def feed(request: HttpRequest, user_id: int) -> JsonResponse:
    return page(newest(user_id))


def joined_feed(request: HttpRequest, user_id: int) -> JsonResponse:
    return page(newest(user_id).select_related("author"))


urlpatterns = [
    path("feed/<int:user_id>/", feed),
    path("joined-feed/<int:user_id>/", joined_feed),
]

ana, ben, cleo = (
    User.objects.create(name=name) for name in ["Ana", "Ben", "Cleo"]
)
ana.follows.add(ben, cleo)
for day in range(1, 7):
    Post.objects.create(author=ben, caption=f"Bread, day {day}")
    Post.objects.create(author=cleo, caption=f"Snow, day {day}")

client = Client()
for address in [f"/feed/{ana.id}/", f"/joined-feed/{ana.id}/"]:
    with CaptureQueriesContext(connection) as queries:
        response = client.get(address)
    print(address, response.status_code, *response.json()["posts"], sep="\n  ")
    print(f"queries: {len(queries)}")
    for query in queries:
        tables = query["sql"].replace('"', "").split(" FROM ")[1]
        print("  FROM", shorten(tables, 66, placeholder=" ..."))
