import django
from django.apps import AppConfig
from django.conf import settings
from django.db import IntegrityError, connection, models
from django.test.utils import CaptureQueriesContext


class CollegeConfig(AppConfig):
    name = __name__  # This one file is the whole app ...
    path = "."
    label = "college"  # ... and its tables are called college_something.
    default_auto_field = "django.db.models.BigAutoField"  # Ids of 64 bits.


settings.configure(
    INSTALLED_APPS=[f"{__name__}.CollegeConfig"],
    DATABASES={
        "default": {"ENGINE": "django.db.backends.sqlite3", "NAME": ":memory:"}
    },
)
django.setup()


class Course(models.Model):
    title = models.CharField(max_length=40, unique=True)
    seats_left = models.PositiveIntegerField()


class Enrolment(models.Model):
    course = models.ForeignKey(
        Course, on_delete=models.CASCADE, related_name="enrolments"
    )
    student = models.CharField(max_length=30)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["course", "student"], name="one_seat_each"
            )
        ]


with connection.schema_editor() as schema:
    schema.create_model(Course)
    schema.create_model(Enrolment)

# The set-up ends here.
with CaptureQueriesContext(connection) as queries:
    pottery = Course.objects.create(title="Pottery", seats_left=2)
    pottery.enrolments.create(student="Ana")
    found = Course.objects.filter(seats_left__gt=0).order_by("title")
    print("asked so far:", len(queries))
    print([course.title for course in found])

for query in queries:
    print("  ", query["sql"].replace('"', ""))

for name in ["Ana", "Ben"]:
    try:
        pottery.enrolments.create(student=name)
        print(name, "is in")
    except IntegrityError as error:
        print(name, "is refused:", error)
