"""Files that would hang, leak or break a trusting loader: each is a clear problem, and soon."""

import os
import sys
from pathlib import Path

import pytest

from learnpy.content.loader import load_course
from learnpy.content.problems import CourseError

needs_posix = pytest.mark.skipif(sys.platform == "win32", reason="made by POSIX calls")


def problems_of(course: Path) -> list[str]:
    with pytest.raises(CourseError) as caught:
        load_course(course)
    return str(caught.value).split("\n")


def make_sparse(file: Path, size: int) -> None:
    with file.open("wb") as stream:
        stream.truncate(size)


@pytest.fixture
def link(under_wine: bool):
    def make(at: Path, to: Path) -> None:
        if under_wine:
            pytest.skip("Wine says that it made a link, and makes none")
        try:
            at.symlink_to(to)
        except OSError:
            if sys.platform != "win32":
                raise
            pytest.skip("on Windows this account may not make links")

    return make


@pytest.mark.parametrize(
    "name",
    ["first/one/lesson.md", "first/one/quiz.yaml", "first/one/hello.py", "course.yaml"],
)
def test_a_file_of_100_megabytes_is_not_read(course, name):
    make_sparse(course / name, 100_000_000)
    expected = f"{name}: this file has 100,000,000 bytes, and at most 1,000,000 are read"
    assert expected in problems_of(course)


def test_a_data_file_of_100_megabytes(course):
    name = "first/two/data/readings.csv"
    make_sparse(course / name, 100_000_000)
    expected = f"{name}: this file has 100,000,000 bytes, and at most 5,000,000 are read"
    assert problems_of(course) == [expected]


def test_a_yaml_bomb(course, edit):
    rows = ["a0: &a0 [x, x, x, x, x, x, x, x, x]"]
    rows += [f"a{i}: &a{i} [{', '.join([f'*a{i - 1}'] * 9)}]" for i in range(1, 30)]
    edit(("course.yaml", None, "\n".join(rows)))
    assert problems_of(course) == ['course.yaml:1: anchor "&a0"; anchors and aliases are not used']


def test_a_million_brackets(course, edit):
    edit(("course.yaml", None, "a: " + "[" * 999_000))
    assert problems_of(course) == ["course.yaml:1: nested more than 12 deep"]


def test_invalid_utf8(course):
    (course / "first/one/quiz.yaml").write_bytes(b"title: ok\nquestions: \xff\xfe\n")
    assert problems_of(course) == [
        "first/one/quiz.yaml:2: this is not UTF-8; save the file as UTF-8"
    ]


def test_utf16(course):
    text = (course / "first/one/lesson.md").read_text(encoding="utf-8")
    (course / "first/one/lesson.md").write_text(text, encoding="utf-16")
    expected = "first/one/lesson.md:1: this is not UTF-8; save the file as UTF-8"
    assert expected in problems_of(course)


def test_a_nul_in_a_text(course, edit):
    edit(("first/one/hello.py", '"Ada"', '"A\0da"'))
    assert problems_of(course) == [
        "first/one/hello.py:2: control character U+0000; this is not a text file"
    ]


def test_a_link_to_a_file_out_of_the_course(course, tmp_path, link):
    secret = tmp_path / "secret.csv"
    secret.write_text("secret", encoding="utf-8")
    link(course / "first/two/data/more.csv", secret)
    assert problems_of(course) == ["first/two/data/more.csv: this link leads out of the course"]


def test_a_link_in_place_of_a_program(course, tmp_path, link):
    secret = tmp_path / "secret.py"
    secret.write_text("secret = 1", encoding="utf-8")
    (course / "first/one/hello.py").unlink()
    link(course / "first/one/hello.py", secret)
    problems = problems_of(course)
    assert problems[0] == "first/one/hello.py: this link leads out of the course"
    assert not any("secret" in problem for problem in problems)


def test_a_link_to_a_folder_out_of_the_course(course, tmp_path, link):
    outside = tmp_path / "outside"
    outside.mkdir()
    (outside / "secret.csv").write_text("secret", encoding="utf-8")
    link(course / "first/two/data/more", outside)
    assert problems_of(course) == ["first/two/data/more: this link leads out of the course"]


def test_a_link_to_the_course_itself(course, link):
    link(course / "first/two/data/all", course)
    assert problems_of(course) == ["first/two/data/all: this link does not lead to a file"]


def test_a_link_to_nothing(course, link):
    link(course / "first/two/data/all.csv", course / "gone.csv")
    assert problems_of(course) == ["first/two/data/all.csv: this link does not lead to a file"]


def test_a_link_within_the_course_is_read(course, link):
    link(course / "first/two/data/again.csv", course / "first/two/data/readings.csv")
    assert load_course(course).lessons["two"].data_files == (
        "first/two/data/again.csv",
        "first/two/data/readings.csv",
    )


def test_the_course_folder_may_be_a_link_itself(course, tmp_path, link):
    link(tmp_path / "linked", course)
    assert load_course(tmp_path / "linked") == load_course(course)


@pytest.mark.skipif(sys.platform != "win32", reason="junctions are of Windows")
def test_a_junction_is_a_link_too(course, tmp_path, under_wine):
    """It needs no right, and Windows calls it a folder."""
    import _winapi  # noqa: PLC0415  not on every system

    outside = tmp_path / "outside"
    outside.mkdir()
    (outside / "secret.csv").write_text("secret", encoding="utf-8")
    if under_wine:
        pytest.skip("Wine cannot make junctions")
    _winapi.CreateJunction(str(outside), str(course / "first/two/data/more"))
    assert problems_of(course) == ["first/two/data/more: this link leads out of the course"]


@needs_posix
def test_a_pipe_in_place_of_a_file(course):
    (course / "first/one/quiz.yaml").unlink()
    os.mkfifo(course / "first/one/quiz.yaml")
    assert problems_of(course)[0] == 'first/one/lesson.md:60: there is no quiz "quiz"'


@needs_posix
def test_a_link_to_a_device(course, link):
    link(course / "first/two/data/endless.csv", Path("/dev/zero"))
    assert problems_of(course) == ["first/two/data/endless.csv: this link leads out of the course"]


@needs_posix
def test_names_that_other_systems_cannot_have(course):
    (course / "first/two/data/what?.csv").write_text("x", encoding="utf-8")
    (course / "first/two/data/line\nbreak.csv").write_text("x", encoding="utf-8")
    assert problems_of(course) == [
        "first/two/data/line\\nbreak.csv: not every system can have a file of this name",
        "first/two/data/what?.csv: not every system can have a file of this name",
    ]


@pytest.mark.skipif(sys.platform != "linux", reason="other systems refuse the name")
def test_a_name_that_is_not_utf8(course):
    with open(os.fsencode(course) + b"/first/two/data/\xff.csv", "wb"):  # noqa: PTH123
        pass
    assert problems_of(course) == [
        "first/two/data/\\udcff.csv: not every system can have a file of this name"
    ]


def test_a_folder_in_place_of_a_file(course):
    (course / "first/one/hello.py").unlink()
    (course / "first/one/hello.py").mkdir()
    (course / "first/one/hello.py/inside.txt").write_text("x", encoding="utf-8")
    expected = 'first/one/lesson.md:22: there is no program "hello.py"'
    assert expected in problems_of(course)


@pytest.mark.skipif(
    sys.platform == "win32" or (hasattr(os, "geteuid") and os.geteuid() == 0),
    reason="this account may read everything",
)
def test_a_file_that_may_not_be_read(course):
    (course / "first/one/hello.py").chmod(0)
    assert problems_of(course) == ["first/one/hello.py: cannot be read: Permission denied"]


def test_folders_within_folders_without_end(course):
    folder = course / "first/two/data"
    for _ in range(30):
        folder = folder / "d"
    folder.mkdir(parents=True)
    (folder / "deep.csv").write_text("x", encoding="utf-8")
    assert load_course(course).lessons["two"].data_files == ("first/two/data/readings.csv",)


def test_html_is_shown_as_text(course, edit):
    edit(
        (
            "first/one/lesson.md",
            "A lesson starts with",
            '<img src="https://example.org/x.png"> <script>alert(1)</script> &lt;b> A lesson has',
        )
    )
    html = load_course(course).lessons["one"].steps[0].html
    assert "<img" not in html
    assert "<script" not in html
    assert "&lt;img src=&quot;https://example.org/x.png&quot;&gt; &lt;script&gt;" in html


def test_a_block_of_html_is_shown_as_text(course, edit):
    edit(
        ("first/one/lesson.md", "> A quote.", "<iframe src='https://example.org'>\n\nx\n</iframe>")
    )
    html = load_course(course).lessons["one"].steps[3].html
    assert "<iframe" not in html
    assert "&lt;iframe" in html
