"""A copy of the small good course to edit, and the problems that an edit leads to."""

import shutil
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest

from learnpy.content.loader import load_course
from learnpy.content.problems import CourseError

GOOD_COURSE = Path(__file__).parents[2] / "course" / "good"

Edit = tuple[str, str | None, str | None]
"""A file, the text to replace and the new text; None for the whole file, or for none."""


@pytest.fixture
def course(tmp_path: Path) -> Path:
    """A course folder of the test's own."""
    folder = tmp_path / "course"
    shutil.copytree(GOOD_COURSE, folder)
    return folder


@pytest.fixture
def edit(course: Path) -> Callable[[Edit], None]:
    """Edit a file of the course."""

    def change(one: Edit) -> None:
        name, old, new = one
        file = course / name
        if new is None:
            file.unlink()
        elif old is None:
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(new, encoding="utf-8", newline="\n")
        else:
            text = file.read_text(encoding="utf-8")
            assert old in text, f"{name} has no {old!r}"
            file.write_text(text.replace(old, new, 1), encoding="utf-8", newline="\n")

    return change


@pytest.fixture
def problems_after(
    course: Path, edit: Callable[[Edit], None]
) -> Callable[[Sequence[Edit]], list[str]]:
    """What the loader says of the course after some edits."""

    def load(edits: Sequence[Edit]) -> list[str]:
        for one in edits:
            edit(one)
        with pytest.raises(CourseError) as caught:
            load_course(course)
        return str(caught.value).split("\n")

    return load
