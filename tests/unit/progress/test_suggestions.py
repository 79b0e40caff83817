"""What could be done next, and why."""

from learnpy.content.outline import Course, LessonOutline, StepOutline, Track
from learnpy.progress.model import LessonProgress, Place, Progress, StepProgress
from learnpy.progress.standing import standing
from learnpy.progress.suggestions import Suggestion, Why, suggestions
from learnpy.progress.try_summary import ExerciseTries


def at(day: int) -> str:
    return f"2026-11-{day:02d}T09:00:00.000000Z"


def lesson(name: str, *needs: str) -> LessonOutline:
    steps = (StepOutline("task", "exercise", "Task"), StepOutline("quiz", "quiz", "Quiz"))
    return LessonOutline(name, name.title(), "", 30, needs, steps)


def track(name: str, *lessons: LessonOutline) -> Track:
    return Track(name, name, "", "icon", "red", (), lessons)


COURSE = Course(
    "Course", "1", "en", "", (
        track("one", lesson("a"), lesson("b", "a"), lesson("c", "b")),
        track("two", lesson("d", "a"), lesson("e", "d")),
    ),
)  # fmt: skip
DONE = {"task": StepProgress(solved=at(1), earned=at(1), last_tried=at(1)),
        "quiz": StepProgress(passed=at(1))}  # fmt: skip


def found(progress: Progress, **tries: ExerciseTries) -> tuple[Suggestion, ...]:
    known = {(name, "task"): each for name, each in tries.items()}
    return suggestions(COURSE, progress, standing(COURSE, progress), known)


def test_on_the_first_day_there_is_one_way_in() -> None:
    assert found(Progress()) == (Suggestion("a", Why.FIRST, minutes=30),)


def test_what_was_begun_comes_first_with_its_day_and_what_is_left() -> None:
    begun = LessonProgress(at(2), at(3), steps={"task": StepProgress(reached=at(2))})
    progress = Progress(lessons={"a": begun}, current=Place("a", "task", 0.0, at(3)))
    assert found(progress)[0] == Suggestion("a", Why.CONTINUE, at=at(3), minutes=30)


def test_an_exercise_that_was_tried_and_not_solved_says_how_often() -> None:
    stuck = LessonProgress(at(2), at(2), steps={"task": StepProgress(last_tried=at(4))})
    progress = Progress(
        lessons={"a": LessonProgress(at(1), at(1), steps=DONE), "b": stuck},
        current=Place("b", "", 0.0, at(2)),
    )
    tries = ExerciseTries(tries=3, until_solved=0, last=at(4))
    assert Suggestion("b", Why.UNSOLVED, "task", at(4), tries=3) in found(progress, b=tries)
    assert Suggestion("b", Why.UNSOLVED, "task", at(4), tries=0) in found(progress)


def test_what_follows_and_what_is_ready_say_what_they_rest_on() -> None:
    progress = Progress(
        lessons={"a": LessonProgress(at(1), at(1), steps=DONE)}, current=Place("a", "", 0.0, at(1))
    )
    assert found(progress) == (
        Suggestion("b", Why.FOLLOWS, minutes=30, others=("a",)),
        Suggestion("d", Why.READY, minutes=30, others=("a",)),
    )


def test_an_exercise_solved_with_the_solution_can_be_tried_alone() -> None:
    aided = StepProgress(
        solved=at(2), solution_seen=at(2), solution_last_seen=at(2), last_tried=at(2)
    )
    steps = {**DONE, "task": aided}
    progress = Progress(
        lessons={"a": LessonProgress(at(1), at(1), steps=steps)}, current=Place("a", "", 0.0, at(1))
    )
    assert Suggestion("a", Why.WITH_SOLUTION, "task", at(2)) in found(progress)
    again = {**steps, "task": StepProgress(**{
        name: getattr(aided, name)
        for name in ("solved", "solution_seen", "solution_last_seen", "last_tried")
    }, last_begun_again=at(3))}  # fmt: skip
    progress = Progress(lessons={"a": LessonProgress(at(1), at(1), steps=again)})
    assert all(each.why is not Why.WITH_SOLUTION for each in found(progress))


def test_at_most_three_and_the_first_is_that_of_home() -> None:
    stuck = LessonProgress(at(2), at(2), steps={"task": StepProgress(last_tried=at(4))})
    progress = Progress(lessons=dict.fromkeys("abcde", stuck), current=Place("c", "", 0.0, at(2)))
    known = found(progress)
    following = standing(COURSE, progress).next
    assert following is not None
    assert len(known) == 3
    assert known[0].lesson == following.lesson == "c"


def test_nothing_is_left_when_all_is_done() -> None:
    lessons = {name: LessonProgress(at(1), at(1), steps=DONE) for name in "abcde"}
    assert found(Progress(lessons=lessons)) == ()
