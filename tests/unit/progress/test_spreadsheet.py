"""The record as CSV."""

import csv
import io
from pathlib import Path

import pytest

from learnpy.checks.status import CheckStatus
from learnpy.content.outline import Course, LessonOutline, StepOutline, Track
from learnpy.progress.errors import ProgressError
from learnpy.progress.model import LessonProgress, Progress, StepProgress
from learnpy.progress.spreadsheet import lessons_table, safe, tries_table, write_file
from learnpy.progress.tries import Try

AT = "2026-11-21T09:00:00.000000Z"
STEPS = (StepOutline("task", "exercise", "=Task"), StepOutline("quiz", "quiz", "Quiz"))
LESSON = LessonOutline("hello", "Hello, “Python” é", "", 20, (), STEPS)
COURSE = Course(
    "Course", "1", "en", "", (Track("one", "@Foundations", "", "icon", "red", (), (LESSON,)),)
)


def rows(data: bytes) -> list[dict[str, str]]:
    """What a spreadsheet reads."""
    assert data.startswith(b"\xef\xbb\xbf")
    assert data.endswith(b"\r\n")
    return list(csv.DictReader(io.StringIO(data.decode("utf-8-sig"), newline="")))


def test_a_line_for_each_lesson() -> None:
    steps = {"task": StepProgress(solved=AT)}
    progress = Progress(lessons={"hello": LessonProgress(AT, AT, steps=steps)})
    (row,) = rows(lessons_table(COURSE, progress))
    assert row["lesson"] == "Hello, “Python” é"
    assert (row["state"], row["minutes"]) == ("started", "20")
    assert (row["tasks done"], row["tasks"]) == ("1", "2")
    assert row["first opened"].startswith("2026-11-2")
    assert row["track"] == "'@Foundations"


def test_a_line_for_each_try() -> None:
    tries = (
        Try(AT, "hello", "task", CheckStatus.NOT_YET, mistake="printed", hints=2),
        Try(AT, "hello", "quiz", CheckStatus.SOLVED, question="q1", text="=2+2\nnext"),
        Try(AT, "gone", "task", CheckStatus.COULD_NOT_CHECK),
    )
    first, second, third = rows(tries_table(COURSE, tries))
    assert (first["kind"], first["result"], first["mistake"], first["hints shown"]) == (
        "exercise", "not yet", "printed", "2",
    )  # fmt: skip
    assert (first["step"], first["solution seen"]) == ("'=Task", "no")
    assert (second["kind"], second["question id"], second["result"]) == ("question", "q1", "right")
    assert second["typed answer"] == "'=2+2\nnext"
    assert (third["lesson id"], third["lesson"], third["result"]) == ("gone", "", "could not check")


@pytest.mark.parametrize("text", ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "|x", "%1"])
def test_a_formula_becomes_text(text: str) -> None:
    assert safe(text) == f"'{text}"


def test_what_is_no_formula_stays() -> None:
    assert [safe(each) for each in ("a=1", "", "é", -3, 5)] == ["a=1", "", "é", "-3", "5"]


def test_a_place_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    file = tmp_path / "gone" / "lessons.csv"
    with pytest.raises(ProgressError, match="could not be written") as told:
        write_file(file, b"")
    assert str(file) in str(told.value)
    write_file(tmp_path / "lessons.csv", b"one")
    write_file(tmp_path / "lessons.csv", b"two")
    assert (tmp_path / "lessons.csv").read_bytes() == b"two"
