import django
from django.apps import AppConfig
from django.conf import settings
from django.db import IntegrityError, connection, models, transaction
from django.db.models import F
from django.http import HttpRequest, JsonResponse
from django.shortcuts import get_object_or_404
from django.test import Client
from django.urls import path
from django.views.decorators.http import require_POST


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
    ROOT_URLCONF=__name__,
    ALLOWED_HOSTS=["testserver"],
)
django.setup()


class Course(models.Model):
    title = models.CharField(max_length=40)
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


# The set-up ends here; your view comes next.
@require_POST
def enrol(request: HttpRequest, course_id: int) -> JsonResponse:
    """Give `student` a seat: 201, or 400, 404, 409 and nothing changes."""
    course = get_object_or_404(Course, id=course_id)
    student = request.POST.get("student", "")
    if not student.strip():
        return JsonResponse({"error": "student is missing"}, status=400)
    try:
        with transaction.atomic():
            free = Course.objects.filter(id=course.id, seats_left__gt=0)
            if not free.update(seats_left=F("seats_left") - 1):
                return JsonResponse({"error": "full"}, status=409)
            course.enrolments.create(student=student)
    except IntegrityError:
        return JsonResponse({"error": "enrolled before"}, status=409)
    return JsonResponse({"enrolled": student}, status=201)


urlpatterns = [path("courses/<int:course_id>/enrol/", enrol)]

# This part is for Run; the checks bring their own courses.
if __name__ == "__main__":
    pottery = Course.objects.create(title="Pottery", seats_left=2)
    for student in ["Ana", "Ana", "Ben", "Cleo"]:
        response = Client().post(
            f"/courses/{pottery.id}/enrol/", {"student": student}
        )
        pottery.refresh_from_db()
        print(student, response.status_code, "seats left:", pottery.seats_left)
