"""Whatever stands in the files of a course, loading it gives a course or a CourseError."""

import random
import shutil
import tempfile
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from learnpy.content.loader import load_course
from learnpy.content.markdown import LongParagraphError, parse_markdown, render_tokens
from learnpy.content.problems import CourseError, Problems
from learnpy.content.section import section_of

GOOD_COURSE = Path(__file__).parents[2] / "course" / "good"
FILES = (
    "course.yaml",
    "first/track.yaml",
    "facts/python.yaml",
    "first/one/lesson.md",
    "first/one/quiz.yaml",
    "first/one/glossary.yaml",
    "first/one/hello.py",
    "first/one/double/exercise.yaml",
    "first/two/spread/exercise.yaml",
    "first/two/spread/checks.py",
    "first/two/report/exercise.yaml",
    "first/two/recorded/draw.txt",
)
PIECES = (
    *(
        "",
        " ",
        "\n",
        "\t",
        "\n\n",
        "- ",
        "  - ",
        ": ",
        ":",
        "|",
        ">",
        "[",
        "]",
        "{",
        "}",
        "'",
        '"',
        "#",
    ),
    *(
        "&a ",
        "*a",
        "!x ",
        "%",
        "---\n",
        "```\n",
        "```{fact} T1\n```\n",
        "```{program} hello.py\n```\n",
    ),
    *(
        "~~~",
        "## ",
        "### ",
        "# x\n",
        "![](",
        "[a](",
        "lesson:",
        "term:step)",
        "https://",
        "javascript:",
        "](x)",
    ),
    *("|-|\n", "| a | b |\n", "0", "-1", "1.5", "null", "true", "..", "../", "\\"),
    *("é", "\u2028", "\x85", "\ufeff", "\U0001f600", "\x00", "\x0c"),
    *("{given}", "{0}", "{{", "}}", "id: ", "right: x\n", "call: f(\n", "lines: x\n"),
)

patient = settings(deadline=None, max_examples=150)


def loads_or_explains(course: Path) -> bool:
    """Whether a course is read, or refused with problems that each say what and where."""
    try:
        load_course(course)
    except CourseError as error:
        said = error.problems
        return bool(said) and all(
            each.text and each.line >= 0 and "\n" not in str(each) for each in said
        )
    return True


@pytest.fixture(scope="module")
def scratch():
    with tempfile.TemporaryDirectory() as folder:
        shutil.copytree(GOOD_COURSE, Path(folder) / "course")
        yield Path(folder) / "course"


def restore(course: Path, name: str) -> bytes:
    content = (GOOD_COURSE / name).read_bytes()
    (course / name).write_bytes(content)
    return content


@patient
@given(name=st.sampled_from(FILES), seed=st.integers(0, 2**32), edits=st.integers(1, 6))
def test_random_pieces(scratch, name, seed, edits):
    chooser = random.Random(seed)
    text = restore(scratch, name).decode()
    for _ in range(edits):
        start = chooser.randrange(len(text) + 1)
        end = min(len(text), start + chooser.choice((0, 0, 1, 3, 20, 200)))
        text = text[:start] + chooser.choice(PIECES) + text[end:]
    (scratch / name).write_text(text, encoding="utf-8", newline="")
    assert loads_or_explains(scratch)
    restore(scratch, name)


@patient
@given(name=st.sampled_from(FILES), where=st.floats(0, 1), noise=st.binary(max_size=40))
def test_random_bytes(scratch, name, where, noise):
    content = restore(scratch, name)
    cut = int(len(content) * where)
    (scratch / name).write_bytes(content[:cut] + noise + content[cut + len(noise) :])
    assert loads_or_explains(scratch)
    restore(scratch, name)


@patient
@given(name=st.sampled_from(FILES), length=st.floats(0, 1))
def test_files_cut_short(scratch, name, length):
    content = restore(scratch, name)
    (scratch / name).write_bytes(content[: int(len(content) * length)])
    assert loads_or_explains(scratch)
    restore(scratch, name)


@patient
@given(first=st.sampled_from(FILES), second=st.sampled_from(FILES))
def test_one_file_in_place_of_another(scratch, first, second):
    (scratch / first).write_bytes((GOOD_COURSE / second).read_bytes())
    assert loads_or_explains(scratch)
    restore(scratch, first)


@patient
@given(st.text(max_size=300))
def test_any_text_as_yaml(text):
    problems = Problems()
    section = section_of(text, "a.yaml", problems)
    if section is None:
        with pytest.raises(CourseError, match=r"a\.yaml"):
            problems.raise_if_any()
    else:
        assert section.file == "a.yaml"


@patient
@given(st.lists(st.sampled_from(PIECES), max_size=60).map("".join))
def test_any_text_as_markdown(text):
    try:
        html = render_tokens(parse_markdown(text))
    except LongParagraphError:
        return
    assert "<script" not in html
