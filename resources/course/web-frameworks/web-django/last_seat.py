import random

import django
import matplotlib.pyplot as plt
from django.apps import AppConfig
from django.conf import settings
from django.db import connection, models, transaction
from django.db.models import F
from matplotlib.patches import Patch


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


class Enrolment(models.Model):
    course = models.ForeignKey(
        Course, on_delete=models.CASCADE, related_name="enrolments"
    )
    student = models.IntegerField()


with connection.schema_editor() as schema:
    schema.create_model(Course)
    schema.create_model(Enrolment)

# The set-up ends here.
SEATS, STUDENTS, OPEN_MS = 12, 30, 300
WORK_MS = (15, 30)  # How long one request takes, at least and at most.

rng = random.Random(8)
arrivals = sorted(rng.sample(range(OPEN_MS), STUDENTS))
requests = [(arrives, rng.randint(*WORK_MS)) for arrives in arrivals]
Bars = list[tuple[int, int]]  # The start and the end of each request.


def look_then_write(course_id: int) -> Bars:
    bars = [(arrives, arrives + work) for arrives, work in requests]
    looks = [(start, "look", who) for who, (start, _) in enumerate(bars)]
    writes = [(end, "write", who) for who, (_, end) in enumerate(bars)]
    seen: dict[int, int] = {}
    for _, step, student in sorted(looks + writes):
        course = Course.objects.get(id=course_id)
        if step == "look":
            seen[student] = course.seats_left
        elif seen[student] > 0:
            course.seats_left = seen[student] - 1
            course.save()
            course.enrolments.create(student=student)
    return bars


def one_step(course_id: int) -> Bars:
    bars: Bars = []
    unlocked = 0  # Until then, another transaction holds the row.
    for student, (arrives, work) in enumerate(requests):
        start = max(arrives, unlocked)
        free = Course.objects.filter(id=course_id, seats_left__gt=0)
        with transaction.atomic():
            taken = free.update(seats_left=F("seats_left") - 1)
            if taken:
                Enrolment.objects.create(course_id=course_id, student=student)
        unlocked = start + (work if taken else 1)
        bars.append((start, unlocked))
    return bars


figure, panels = plt.subplots(
    1, 2, figsize=(10, 5), sharex=True, sharey=True, layout="constrained"
)
figure.suptitle(f"{STUDENTS} students press Enrol. {SEATS} seats are free.")
print("design            enrolled   seats left")
for panel, design in zip(panels, [look_then_write, one_step]):
    title = design.__name__.replace("_", " ")
    course = Course.objects.create(title=title, seats_left=SEATS)
    bars = design(course.id)
    course.refresh_from_db()
    winners = list(course.enrolments.values_list("student", flat=True))
    print(f"{title:17} {len(winners):8}   {course.seats_left:10}")

    colours = ["#999999"] * STUDENTS
    for place, student in enumerate(winners):
        colours[student] = "#0072b2" if place < SEATS else "#e69f00"
    rows = range(1, STUDENTS + 1)
    starts = [start for start, _ in bars]
    panel.hlines(rows, arrivals, starts, colours, linewidth=1)
    panel.barh(
        rows, [end - start for start, end in bars], 0.8, starts, color=colours
    )
    panel.set(title=title, xlabel="milliseconds after the course was opened")
    panel.spines[["top", "right"]].set_visible(False)
panels[0].set_ylabel("student, in the order of pressing")
panels[0].invert_yaxis()
labels = {
    "#0072b2": "got a seat",
    "#e69f00": "got a seat that is not there",
    "#999999": "was told that it is full",
}
panels[0].legend(
    [Patch(color=colour) for colour in labels],
    labels.values(),
    loc="lower left",
    frameon=False,
)
plt.show()
