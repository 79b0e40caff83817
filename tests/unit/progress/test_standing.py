"""Where the learner stands."""

import pytest

from learnpy.checks.model import CheckStatus
from learnpy.content.model import Course, LessonOutline, StepKind, StepOutline, Track
from learnpy.progress.events import (
    BegunAgain,
    Entry,
    Event,
    ExerciseChecked,
    LessonOpened,
    PlaceMoved,
    ProgramRun,
    QuizPassed,
    SolutionShown,
    StartedAnyway,
    apply_all,
)
from learnpy.progress.merge import merge
from learnpy.progress.model import LessonProgress, Progress, StepProgress
from learnpy.progress.standing import (
    Counts,
    LessonMark,
    LessonState,
    NextLesson,
    NextReason,
    lesson_mark,
    lesson_state,
    missing_needs,
    standing,
)
from learnpy.progress.step_state import StepState, in_this_try, step_is_done, step_state

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


def test_a_started_lesson_takes_what_is_not_done_and_never_nothing() -> None:
    half = standing(COURSE, _after(PlaceMoved("quizzes", "program-3", 0.0)), QUIZZES_ONLY)
    assert half.tracks["one"].minutes_left == 16 + 20 + 30
    at_end = standing(COURSE, _after(PlaceMoved("quizzes", "quiz-5", 1.0)), QUIZZES_ONLY)
    assert at_end.tracks["one"].minutes_left == 12 + 20 + 30
    quiz = (PlaceMoved("quizzes", "quiz-5", 1.0), QuizPassed("quizzes", "quiz-5"))
    assert standing(COURSE, _after(*quiz)).tracks["one"].minutes_left == 8 + 20 + 30


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


EXERCISE = StepOutline("exercise-4", "exercise", "")
SEEN = SolutionShown("quizzes", "exercise-4")
AIDED = ExerciseChecked("quizzes", "exercise-4", CheckStatus.SOLVED, solution_seen=True)
EARNED = ExerciseChecked("quizzes", "exercise-4", CheckStatus.SOLVED)
AGAIN = BegunAgain("quizzes", "exercise-4", 1)


@pytest.mark.parametrize(
    ("events", "state"),
    [
        ((), StepState.NOT_STARTED),
        ((ExerciseChecked("quizzes", "exercise-4", CheckStatus.NOT_YET),), StepState.SEEN),
        ((EARNED,), StepState.DONE),
        ((EARNED, SEEN, AIDED), StepState.DONE),
        ((SEEN,), StepState.NOT_STARTED),
        ((SEEN, AIDED), StepState.WITH_SOLUTION),
        ((SEEN, AIDED, AGAIN), StepState.WITH_SOLUTION),
        ((SEEN, AIDED, AGAIN, EARNED), StepState.DONE),
    ],
)
def test_an_exercise_is_solved_with_the_solution_shown_until_it_is_earned(
    events: tuple[Event, ...], state: StepState
) -> None:
    known = _after(*events).lessons.get("quizzes", LessonProgress())
    assert step_state(EXERCISE, known.steps.get("exercise-4", StepProgress())) is state


def test_earned_on_one_computer_and_looked_up_on_another_is_earned() -> None:
    looked_up = merge(
        apply_all(Progress(), [Entry("2026-11-20T09:00:00.000000Z", "a", SEEN)]), Progress()
    )
    both = merge(_after(EARNED), looked_up)
    assert step_state(EXERCISE, both.lessons["quizzes"].steps["exercise-4"]) is StepState.DONE


@pytest.mark.parametrize(
    ("known", "time", "is_now"),
    [
        (StepProgress(), None, False),
        (StepProgress(), "2026-11-21T09:00:00.000000Z", True),
        (
            StepProgress(last_begun_again="2026-11-21T10:00:00.000000Z"),
            "2026-11-21T09:00:00.000000Z",
            False,
        ),
        (
            StepProgress(last_begun_again="2026-11-21T08:00:00.000000Z"),
            "2026-11-21T09:00:00.000000Z",
            True,
        ),
    ],
)
def test_what_lies_in_the_present_try(known: StepProgress, time: str | None, is_now: bool) -> None:
    assert in_this_try(time, known) is is_now


@pytest.mark.parametrize(
    ("events", "mark"),
    [
        ((), LessonMark.LOCKED),
        ((LessonOpened("read"),), LessonMark.LOCKED),
        ((StartedAnyway("read"),), LessonMark.NONE),
        ((ProgramRun("read", "program-2"),), LessonMark.NONE),
        ((*QUIZZES_DONE, EARNED), LessonMark.NONE),
    ],
)
def test_a_lesson_is_locked_until_what_it_needs_is_done_or_it_is_begun(
    events: tuple[Event, ...], mark: LessonMark
) -> None:
    progress = _after(*events)
    states = standing(COURSE, progress).lessons
    assert lesson_mark(READ, progress, states) is mark


def test_a_done_lesson_says_that_a_solution_was_shown_and_is_never_locked() -> None:
    progress = _after(*QUIZZES_DONE, SEEN, AIDED, *READ_DONE)
    states = standing(COURSE, progress).lessons
    assert lesson_mark(QUIZZES, progress, states) is LessonMark.WITH_SOLUTION
    assert missing_needs(READ, states) == ()
    alone = _after(*READ_DONE)
    states = standing(COURSE, alone).lessons
    assert missing_needs(READ, states) == ("quizzes",)
    assert lesson_mark(READ, alone, states) is LessonMark.NONE


def test_a_need_that_is_not_written_does_not_lock() -> None:
    assert missing_needs(LATER, standing(COURSE, _after(*READ_DONE)).lessons) == ()
