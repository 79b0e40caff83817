import django
from django.apps import AppConfig
from django.conf import settings
from django.db import connection, models


class CollegeConfig(AppConfig):
    name = __name__
    path = "."
    label = "college"
    default_auto_field = "django.db.models.BigAutoField"


settings.configure(
    INSTALLED_APPS=[f"{__name__}.CollegeConfig"],
    DATABASES={
        "default": {"ENGINE": "django.db.backends.sqlite3", "NAME": ":memory:"}
    },
)
django.setup()


class Course(models.Model):
    title = models.CharField(max_length=40)
    seats_left = models.PositiveIntegerField()


with connection.schema_editor() as schema:
    schema.create_model(Course)
for title, seats_left in [
    ("Chess & Go", 3),
    ("Pottery", 0),
    ("Yoga", 1),
    ("Baking", 3),
    ("Latin", 4),
    ("Welding", 2),
]:
    Course.objects.create(title=title, seats_left=seats_left)


# The set-up ends here.
def nearly_full(limit: int) -> list[str]:
    """The titles of courses with 1 to `limit` free seats, fewest first."""
    courses = Course.objects.filter(seats_left__gt=0)
    first = courses.order_by("seats_left", "title")[:limit]
    return [course.title for course in first]


print(nearly_full(3))
