"""The proof that nothing is needed before it is taught, and the estimate of a lesson's time."""

import shutil
from pathlib import Path

import pytest

from learnpy.course_check import check_course
from learnpy.course_check.lessons import load_to_check
from learnpy.course_check.minutes import estimated_minutes, minutes_problem
from learnpy.course_check.taught import untaught

GOOD = Path(__file__).parents[1] / "course" / "good"
TRACK = "first/track.yaml"
ONE = "first/one/lesson.md"
TWO = "first/two/lesson.md"
DOUBLE = "first/one/double/solution.py"
LAST = "second/three/last_questions.yaml"
UPPER = "the program uses `.upper`, which no text before it names"


@pytest.fixture
def course(tmp_path: Path) -> Path:
    """The small course, whose first track begins from nothing."""
    folder = Path(shutil.copytree(GOOD, tmp_path / "course"))
    change(folder, TRACK, "icon:", "from_nothing: true\nicon:")
    return folder


def change(course: Path, name: str, old: str, new: str) -> None:
    file = course / name
    text = file.read_text(encoding="utf-8")
    assert old in text
    file.write_text(text.replace(old, new, 1), encoding="utf-8", newline="\n")


def found(course: Path, lesson_id: str = "") -> list[str]:
    loaded = load_to_check(course, lesson_id, recordings_required=False)
    return [
        str(problem)
        for lesson in loaded.lessons
        if lesson.id in loaded.before
        for problem in untaught(lesson, loaded.before[lesson.id])
    ]


def only_double(course: Path) -> list[str]:
    return [each for each in found(course, "one") if "/double/" in each]


def test_a_solution_may_use_what_a_text_before_it_shows(course):
    assert only_double(course) == []


@pytest.mark.parametrize(
    ("solution", "said"),
    [
        ("return sorted([number])[0] * 2", "`sorted`"),
        ("return number.real * 2", "`.real`"),
        ("return number // 1 * 2", "`//`"),
        ("return number * 2 if number else 0", "a value chosen with `if` and `else`"),
        ("import math\n    return math.ceil(number) * 2", "`import math`"),
        ("return int(f'{number * 2:.0f}')", "a format in an f-string, such as `{x:.1f}`"),
    ],
)
def test_a_solution_may_not_use_what_no_text_shows(course, solution, said):
    change(course, DOUBLE, "return 2 * number", solution)
    told = [each for each in only_double(course) if said in each]
    (problem,) = told
    assert problem.startswith("first/one/double/solution.py:")
    assert problem.endswith(f": the solution uses {said}, which no text before it names")


@pytest.mark.parametrize(
    "text",
    ["Use `sorted`.", "Say `sorted(x)` to", "```python\nprint(sorted([2, 1]))\n```\n"],
)
def test_a_sentence_or_a_block_teaches(course, text):
    change(course, DOUBLE, "return 2 * number", "return 2 * sorted([number])[0] ")
    change(course, ONE, "## Your turn\n", f"## Your turn\n\n{text}\n\nNow `[1][0]`.\n")
    assert only_double(course) == []


def test_a_program_before_the_exercise_teaches(course):
    change(course, DOUBLE, "return 2 * number", "return 2 * abs(number)")
    assert only_double(course) != []
    file = course / "first/one/hello.py"
    file.write_text(file.read_text(encoding="utf-8") + "print(abs(-1))\n", encoding="utf-8")
    assert only_double(course) == []


def test_a_variable_is_no_method(course):
    """`name` in a sentence is the variable of the program above, and not a method."""
    change(course, DOUBLE, "return 2 * number", "return 2 * number.name")
    change(course, ONE, "## Your turn\n", "## Your turn\n\nThere are `name` and `other`.\n")
    (problem,) = only_double(course)
    assert "uses `.name`, which" in problem
    change(course, ONE, "There are `name`", "There are `.name`")
    assert only_double(course) == []


def test_what_the_starter_has_is_given(course):
    change(course, DOUBLE, "return 2 * number", "return 2 * abs(number)")
    starter = course / "first/one/double/starter.py"
    starter.write_text(starter.read_text(encoding="utf-8") + "\nabs(1)\n", encoding="utf-8")
    assert only_double(course) == []


def test_what_comes_after_the_exercise_comes_too_late(course):
    change(course, DOUBLE, "return 2 * number", "return 2 * abs(number)")
    change(course, ONE, "```{quiz} quiz", "There is `abs` too.\n\n```{quiz} quiz")
    assert only_double(course) == [
        "first/one/double/solution.py:2: the solution uses `abs`, which no text before it names"
    ]


def test_the_task_of_the_exercise_comes_too_late(course):
    change(course, DOUBLE, "return 2 * number", "return 2 * abs(number)")
    change(course, "first/one/double/exercise.yaml", "the number.", "the number. Use `abs`.")
    assert only_double(course) != []


def test_a_lesson_before_teaches_and_one_after_does_not(course):
    report = "first/two/report/solution.py"
    (course / report).write_text(
        (course / report).read_text(encoding="utf-8") + "abs(1)\n", encoding="utf-8"
    )
    assert any("`abs`" in each for each in found(course))
    change(course, TWO, "## Reading a file", "## Reading a file\n\nThere is nothing here.")
    change(course, ONE, "A quote.", "There is `abs`.")
    assert not any("`abs`" in each for each in found(course))
    assert not any("`abs`" in each for each in found(course, "two"))


def test_the_programs_of_a_quiz_are_looked_at(course):
    change(course, "second/track.yaml", "icon:", "from_nothing: true\nicon:")
    questions = [each for each in found(course, "three") if each.startswith(LAST)]
    assert questions == [f'{LAST}: question "shout": {UPPER}']
    change(course, "second/three/lesson.md", "A lesson can be short.", "There is `upper`.")
    assert [each for each in found(course, "three") if each.startswith(LAST)] == []


def test_a_track_that_is_needed_teaches(course):
    change(course, "second/track.yaml", "icon:", "from_nothing: true\nicon:")
    change(course, ONE, "A quote.", "There is `upper`.")
    assert UPPER not in str(found(course))


def test_a_track_that_does_not_begin_from_nothing_is_left_alone(course):
    loaded = load_to_check(course, "", recordings_required=False)
    assert set(loaded.before) == {"one", "two"}
    assert load_to_check(course, "three", recordings_required=False).before == {}


def test_a_planned_lesson_that_is_needed_teaches_while_it_is_written(course):
    change(course, TRACK, "lessons: [one, two]", "lessons: [two]\nplanned: [one]")
    loaded = load_to_check(course, "two", recordings_required=False)
    assert [each.id for each in loaded.before["two"]] == ["one"]


def test_a_lesson_before_that_cannot_be_read_is_passed_over(course):
    (course / ONE).write_text("---\nnot yet", encoding="utf-8")
    assert load_to_check(course, "two", recordings_required=False).before == {"two": ()}


def test_the_check_of_a_course_tells_it(course):
    report = check_course(course, lesson_id="two", try_adversaries=False)
    texts = [str(each) for each in report.problems]
    assert texts == found(course, "two")
    assert texts


def test_from_nothing_is_true_or_false(course):
    change(course, TRACK, "from_nothing: true", "from_nothing: yes")
    with pytest.raises(Exception, match='"from_nothing" must be true or false'):
        load_to_check(course, "", recordings_required=False)


# The time a lesson takes


def lesson(course: Path):
    (one,) = load_to_check(course, "one", recordings_required=False).lessons
    return one


def test_the_time_of_each_part(course):
    before = estimated_minutes(lesson(course))
    change(course, ONE, "A quote.", "A quote. " + "word " * 220)
    assert estimated_minutes(lesson(course)) == pytest.approx(before + 2)
    file = course / "first/one/hello.py"
    file.write_text(file.read_text(encoding="utf-8") + "x = 1\n\n" * 15, encoding="utf-8")
    assert estimated_minutes(lesson(course)) == pytest.approx(before + 3)
    change(course, "first/one/double/exercise.yaml", "the number.", "the number. " + "word " * 110)
    assert estimated_minutes(lesson(course)) == pytest.approx(before + 4)


def test_a_time_that_is_near_is_right_and_one_that_is_far_is_told(course):
    assert minutes_problem(lesson(course)) is None
    change(course, ONE, "minutes: 15", "minutes: 60")
    estimated = round(estimated_minutes(lesson(course)))
    assert str(minutes_problem(lesson(course))) == (
        f'first/one/lesson.md: "minutes" is 60, and the parts of the lesson come to {estimated}'
    )
    change(course, ONE, "minutes: 60", "minutes: 5")
    assert minutes_problem(lesson(course)) is not None
