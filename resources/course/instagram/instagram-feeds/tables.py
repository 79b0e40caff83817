import django
from django.apps import AppConfig
from django.conf import settings
from django.db import connection, models
from django.test.utils import CaptureQueriesContext


class FeedsConfig(AppConfig):
    name = __name__  # This one file is the whole app ...
    path = "."
    label = "feeds"  # ... and its tables are called feeds_something.
    default_auto_field = "django.db.models.BigAutoField"  # Ids of 64 bits.


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

# The set-up ends here.
print("tables:", *connection.introspection.table_names())
ana, ben, cleo = (
    User.objects.create(name=name) for name in ["Ana", "Ben", "Cleo"]
)
ana.follows.add(ben)
for author, caption in [(ben, "Bread"), (cleo, "Snow"), (ben, "Oven, cleaned")]:
    Post.objects.create(author=author, caption=caption)

with CaptureQueriesContext(connection) as queries:
    posts = Post.objects.filter(author__followers=ana)
    posts = posts.order_by("-id")[:10]
    print("planned:", len(queries), "queries sent")
    captions = [post.caption for post in posts]
    print("read:", len(queries), "query sent,", captions)

sql = queries[0]["sql"].replace('"', "")
for keyword in ["FROM", "INNER JOIN", "WHERE", "ORDER BY", "LIMIT"]:
    sql = sql.replace(f" {keyword} ", f"\n{keyword} ")
print(sql)
