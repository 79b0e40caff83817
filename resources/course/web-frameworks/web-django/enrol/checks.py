"""What the view `enrol` is asked: the answers it sends, and what is in the tables afterwards."""

from django.db import connection
from django.test import Client

IS_FREE = "SELECT 1 FROM college_course WHERE id = :course AND seats_left > 0"
TAKE = (
    "UPDATE college_course SET seats_left = seats_left - 1 WHERE id = :course"
)
IS_IN = "SELECT 1 FROM college_enrolment WHERE course_id = :course AND student = :student"
ENTER = "INSERT INTO college_enrolment (course_id, student) VALUES (:course, :student)"


class _Rival:
    """Another request, which comes between what a view reads and what it writes first.

    It stands for a second connection. So what it wrote stays when the view takes its own
    transaction back, and a row that the view has locked makes it wait.
    """

    def __init__(self, course, student):
        self.who = {"course": course.id, "student": student}
        self.came = self.must_wait = False

    def __call__(self, execute, sql, params, many, context):
        if sql.endswith(" FOR UPDATE"):
            sql = sql.removesuffix(" FOR UPDATE")
            self.must_wait = True
        if (
            sql.startswith(("INSERT", "UPDATE", "DELETE"))
            and not self.must_wait
        ):
            self.come()
        result = execute(sql, params, many, context)
        if sql.startswith("ROLLBACK"):
            self.stay()
        return result

    def come(self):
        if not self.came:
            self.came = True
            self.take_seat()

    def stay(self):
        """A seat that was taken stays taken, whatever the view takes back."""
        if self.came and not self.ask(IS_IN):
            self.take_seat()

    def take_seat(self):
        if self.ask(IS_FREE):
            self.ask(TAKE)
            self.ask(ENTER)

    def ask(self, sql):
        # Past Django, which knows nothing of what another connection does.
        return connection.connection.execute(sql, self.who).fetchall()


def _course(answer, seats, title="Pottery"):
    """A course with these seats, alone in the database when it is the first."""
    return answer.Course.objects.create(title=title, seats_left=seats)


def _empty(answer):
    answer.Enrolment.objects.all().delete()
    answer.Course.objects.all().delete()


def _press(course_id, data):
    """The status of the answer to one request."""
    try:
        return Client().post(f"/courses/{course_id}/enrol/", data).status_code
    except Exception as error:  # noqa: BLE001  a server makes a 500 of it, whatever it is
        return f"500, {type(error).__name__}: {error}"


def _names(answer, course):
    rows = answer.Enrolment.objects.filter(course=course)
    return sorted(rows.values_list("student", flat=True))


def _state(answer, course, **told):
    course.refresh_from_db()
    return {
        **told,
        "enrolled": _names(answer, course),
        "seats left": course.seats_left,
    }


def _in_turn(answer, seats, *students):
    _empty(answer)
    course = _course(answer, seats)
    answers = [_press(course.id, {"student": student}) for student in students]
    return _state(answer, course, answers=answers)


def _with_rival(answer, seats, student, rival_name):
    _empty(answer)
    course = _course(answer, seats)
    rival = _Rival(course, rival_name)
    features = connection.features
    rollback = connection.rollback

    def rollback_of_the_view():
        rollback()
        rival.stay()

    before = features.has_select_for_update
    features.has_select_for_update = (
        True  # So that `select_for_update` can be seen.
    )
    connection.rollback = rollback_of_the_view
    try:
        with connection.execute_wrapper(rival):
            code = _press(course.id, {"student": student})
    finally:
        features.has_select_for_update = before
        connection.rollback = rollback
    return course, code, rival


def case_one_seat(answer):
    """A course with 2 seats. Ana presses."""
    return _in_turn(answer, 2, "Ana")


def case_full(answer):
    """A course with 2 seats. Ana, Ben and Cleo press, one after the other."""
    return _in_turn(answer, 2, "Ana", "Ben", "Cleo")


def case_twice(answer):
    """A course with 5 seats. Ana presses twice, and then Ben presses."""
    return _in_turn(answer, 5, "Ana", "Ana", "Ben")


def case_unknown(answer):
    """Course 999 does not exist. Ana presses."""
    _empty(answer)
    course = _course(answer, 2)
    return _state(answer, course, answers=[_press(999, {"student": "Ana"})])


def case_nobody(answer):
    """A course with 2 seats. A request comes without `student`, and one with `student` = "  "."""
    _empty(answer)
    course = _course(answer, 2)
    answers = [_press(course.id, data) for data in ({}, {"student": "  "})]
    return _state(answer, course, answers=answers)


def case_two_courses(answer):
    """Pottery has 2 seats and Chess has 2. Ana takes a seat in both, and " Ben ", with spaces, in Chess."""
    _empty(answer)
    pottery, chess = _course(answer, 2), _course(answer, 2, "Chess")
    presses = ((pottery, "Ana"), (chess, "Ana"), (chess, " Ben "))
    answers = [
        _press(course.id, {"student": student}) for course, student in presses
    ]
    return {
        "answers": answers,
        "pottery": _state(answer, pottery),
        "chess": _state(answer, chess),
    }


def case_last_seat(answer):
    """One seat is left. Between the moment at which Ana's request reads the tables and the one at which
    it writes, Ben's request takes the seat."""
    course, code, rival = _with_rival(answer, 1, "Ana", "Ben")
    state = _state(answer, course)
    ana_is_in = "Ana" in state["enrolled"]
    return {
        "people on the one seat": len(state["enrolled"]),
        "seats left": state["seats left"],
        "Ana was told the truth": code == (201 if ana_is_in else 409),
    }


def case_double_click(answer):
    """Two seats are left. Ana clicks twice, and her second request comes in before the first has
    written."""
    course, code, rival = _with_rival(answer, 2, "Ana", "Ana")
    state = _state(answer, course)
    return {
        "Ana's seats": len(state["enrolled"]),
        "seats left": state["seats left"],
        "an answer that fits": code == 409 or (rival.must_wait and code == 201),
    }
