"""Where the learner stands."""

import pytest

from learnpy.checks.model import CheckStatus
from learnpy.content.model import Course, LessonOutline, StepKind, StepOutline, Track
from learnpy.progress.events import (
    ActiveTime,
    Entry,
    Event,
    ExerciseChecked,
    LessonOpened,
    PlaceMoved,
    ProgramRun,
    QuizPassed,
    apply_all,
)
from learnpy.progress.model import Progress, StepProgress
from learnpy.progress.standing import (
    Counts,
    LessonState,
    NextLesson,
    NextReason,
    days_active,
    lesson_state,
    standing,
    step_is_done,
)

NOT_STARTED, STARTED, DONE = LessonState
QUIZZES_ONLY = frozenset[StepKind]({"quiz"})


def _lesson(
    lesson_id: str, *kinds: StepKind, needs: tuple[str, ...] = (), minutes: int = 20
) -> LessonOutline:
    steps = tuple(
        StepOutline(f"{kind}-{number}", kind, "") for number, kind in enumerate(kinds, start=1)
    )
    return LessonOutline(lesson_id, lesson_id, "", minutes, needs, steps)


QUIZZES = _lesson("quizzes", "prose", "quiz", "program", "exercise", "quiz")
READ = _lesson("read", "prose", "program", "prose", needs=("quizzes",))
LATER = _lesson("later", "prose", needs=("read", "planned"), minutes=30)
OTHER = _lesson("other", "prose", minutes=10)


def _track(track_id: str, *lessons: LessonOutline) -> Track:
    return Track(track_id, track_id, "", "icon", "red", (), lessons)


COURSE = Course(
    "Course", "1", "en", "CC BY 4.0", (_track("one", QUIZZES, READ, LATER), _track("two", OTHER))
)


def _after(*events: Event) -> Progress:
    return apply_all(
        Progress(),
        [
            Entry(f"2026-11-21T09:00:{number:02}.000000Z", "this", event)
            for number, event in enumerate(events)
        ],
    )


QUIZZES_DONE = (QuizPassed("quizzes", "quiz-2"), QuizPassed("quizzes", "quiz-5"))
READ_DONE = (LessonOpened("read"), PlaceMoved("read", "prose-3", 0.0))


@pytest.mark.parametrize(
    ("events", "state"),
    [
        ((), NOT_STARTED),
        ((LessonOpened("quizzes"),), STARTED),
        ((PlaceMoved("quizzes", "quiz-5", 1.0),), STARTED),
        ((QuizPassed("quizzes", "quiz-2"),), STARTED),
        (QUIZZES_DONE, DONE),
        ((QuizPassed("quizzes", "quiz-2"), QuizPassed("other", "quiz-5")), STARTED),
    ],
)
def test_a_lesson_with_quizzes(events: tuple[Event, ...], state: LessonState) -> None:
    assert lesson_state(QUIZZES, _after(*events), QUIZZES_ONLY) is state


def test_exercises_count_unless_they_are_left_out() -> None:
    assert lesson_state(QUIZZES, _after(*QUIZZES_DONE)) is STARTED
    not_yet = ExerciseChecked("quizzes", "exercise-4", CheckStatus.NOT_YET)
    assert lesson_state(QUIZZES, _after(*QUIZZES_DONE, not_yet)) is STARTED
    solved = ExerciseChecked("quizzes", "exercise-4", CheckStatus.SOLVED)
    assert lesson_state(QUIZZES, _after(*QUIZZES_DONE, solved)) is DONE
    assert lesson_state(QUIZZES, _after(solved)) is STARTED


@pytest.mark.parametrize(
    ("events", "state"),
    [
        ((LessonOpened("read"),), STARTED),
        ((PlaceMoved("read", "program-2", 1.0),), STARTED),
        (READ_DONE, DONE),
        ((*READ_DONE, PlaceMoved("read", "prose-1", 0.0)), DONE),
    ],
)
def test_a_lesson_without_graded_steps_is_done_at_its_last(
    events: tuple[Event, ...], state: LessonState
) -> None:
    assert lesson_state(READ, _after(*events)) is state


def test_a_lesson_without_steps_is_done_when_it_was_opened() -> None:
    empty = _lesson("empty")
    assert lesson_state(empty, Progress()) is NOT_STARTED
    assert lesson_state(empty, _after(LessonOpened("empty"))) is DONE


@pytest.mark.parametrize(
    ("kind", "event"),
    [
        ("prose", PlaceMoved("l", "s", 0.0)),
        ("program", ProgramRun("l", "s")),
        ("exercise", ExerciseChecked("l", "s", CheckStatus.SOLVED)),
        ("quiz", QuizPassed("l", "s")),
    ],
)
def test_each_kind_of_step_is_done_in_its_own_way(kind: StepKind, event: Event) -> None:
    step = StepOutline("s", kind, "")
    assert step_is_done(step, _after(event).lessons["l"].steps["s"])
    assert not step_is_done(step, StepProgress())
    others = [ProgramRun("l", "s"), QuizPassed("l", "s"), PlaceMoved("l", "s", 0.0)]
    wrong = [each for each in others if type(each) is not type(event)]
    assert not step_is_done(step, _after(*wrong).lessons["l"].steps["s"])


def test_the_counts() -> None:
    now = standing(
        COURSE,
        _after(*QUIZZES_DONE, LessonOpened("other"), LessonOpened("not there")),
        QUIZZES_ONLY,
    )
    assert now.lessons == {
        "quizzes": DONE,
        "read": NOT_STARTED,
        "later": NOT_STARTED,
        "other": STARTED,
    }
    assert now.tracks["one"] == Counts(lessons=3, started=0, done=1, minutes=70, minutes_left=50)
    assert now.tracks["two"] == Counts(lessons=1, started=1, done=0, minutes=10, minutes_left=10)
    assert now.overall == Counts(lessons=4, started=1, done=1, minutes=80, minutes_left=60)


def test_a_started_lesson_takes_less_and_never_nothing() -> None:
    half = standing(COURSE, _after(PlaceMoved("quizzes", "program-3", 0.0)), QUIZZES_ONLY)
    assert half.tracks["one"].minutes_left == 12 + 20 + 30
    at_end = standing(COURSE, _after(PlaceMoved("quizzes", "quiz-5", 1.0)), QUIZZES_ONLY)
    assert at_end.tracks["one"].minutes_left == 4 + 20 + 30


@pytest.mark.parametrize(
    ("events", "lesson", "reason"),
    [
        ((), "quizzes", NextReason.FIRST),
        ((LessonOpened("quizzes"),), "quizzes", NextReason.CONTINUE),
        ((LessonOpened("later"),), "later", NextReason.CONTINUE),
        (QUIZZES_DONE, "read", NextReason.READY),
        ((*QUIZZES_DONE, LessonOpened("quizzes")), "read", NextReason.FOLLOWS),
        ((*QUIZZES_DONE, *READ_DONE), "later", NextReason.FOLLOWS),
        ((*READ_DONE, LessonOpened("quizzes"), *QUIZZES_DONE), "later", NextReason.FOLLOWS),
        (
            (LessonOpened("other"), LessonOpened("later"), *READ_DONE),
            "later",
            NextReason.CONTINUE,
        ),
        ((PlaceMoved("other", "prose-1", 1.0),), "quizzes", NextReason.READY),
        ((LessonOpened("gone"),), "quizzes", NextReason.READY),
    ],
)
def test_the_lesson_to_do_next(events: tuple[Event, ...], lesson: str, reason: NextReason) -> None:
    assert standing(COURSE, _after(*events), QUIZZES_ONLY).next == NextLesson(lesson, reason)


def test_what_needs_a_lesson_that_needs_it_is_not_lost() -> None:
    circle = (_lesson("a", "prose", needs=("b",)), _lesson("b", "prose", needs=("a",)))
    course = Course("Course", "1", "en", "", (_track("one", *circle),))
    assert standing(course, Progress()).next == NextLesson("a", NextReason.LEFT)


def test_nothing_is_next_when_all_is_done() -> None:
    course = Course("Course", "1", "en", "", (_track("one", READ),))
    assert standing(course, _after(*READ_DONE)).next is None
    nothing = standing(Course("Course", "1", "en", "", ()), Progress())
    assert nothing.next is None
    assert nothing.overall == Counts(0, 0, 0, 0, 0)


def test_days() -> None:
    events = (
        ActiveTime("2026-11-19", 0),
        ActiveTime("2026-11-20", 5),
        ActiveTime("2026-11-21", 5),
    )
    assert days_active(_after(*events)) == 2
    assert standing(COURSE, _after(*events), QUIZZES_ONLY).days_active == 2
