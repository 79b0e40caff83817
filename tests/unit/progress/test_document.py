"""`progress.json` as text: readable, stable, and strict."""

import json
from pathlib import Path

import pytest

from learnpy.progress.attempts import read_entry, write_entries
from learnpy.progress.document import Document, read_document, write_document
from learnpy.progress.errors import DamagedError, NewerVersionError
from learnpy.progress.migrations import VERSION
from learnpy.progress.model import Answer, LessonProgress, Place, Progress, StepProgress

AT = "2026-11-21T09:00:00.000000Z"
LATER = "2026-11-21T10:00:00.000000Z"
RECORD = Progress(
    lessons={
        "b-lesson": LessonProgress(opened=AT),
        "a-lesson": LessonProgress(
            opened=AT,
            last_opened=LATER,
            place=Place("a-lesson", "quiz", 0.5, LATER),
            steps={
                "quiz": StepProgress(passed=LATER, answers={"q": Answer((2, 0), LATER, AT)}),
                "intro": StepProgress(reached=AT),
            },
        ),
    },
    activity={"2026-11-21": {"this": 90}},
    current=Place("a-lesson", "quiz", 0.5, LATER),
)
TEXT = write_document(Document(RECORD, LATER, "this", "log", 123))


def test_a_person_can_read_it() -> None:
    lines = TEXT.decode().splitlines()
    assert '      "a-lesson": {' in lines
    assert f'          "intro": {{"reached": "{AT}"}},' in lines
    assert lines.index('      "a-lesson": {') < lines.index(
        f'      "b-lesson": {{"opened": "{AT}"}}'
    )
    assert TEXT.endswith(b"}\n")
    assert TEXT.isascii()


def test_what_was_not_done_is_not_written() -> None:
    assert b"null" not in TEXT
    assert b"solved" not in TEXT
    assert b"hints" not in TEXT


def test_it_comes_back() -> None:
    assert read_document(TEXT) == Document(RECORD, LATER, "this", "log", 123, "as written")


def test_an_editor_may_change_line_ends_and_add_a_mark() -> None:
    assert read_document(b"\xef\xbb\xbf" + TEXT.replace(b"\n", b"\r\n")).progress == RECORD


def test_a_change_from_outside_is_seen() -> None:
    read = read_document(TEXT.replace(b'"this": 90', b'"this": 91'))
    assert read.origin == "changed"
    assert read.progress.activity == {"2026-11-21": {"this": 91}}


def test_a_file_made_by_hand_needs_no_checksum() -> None:
    content = {"format": "learnpy-progress", "version": VERSION, "saved": AT, "progress": {}}
    assert read_document(json.dumps(content).encode()) == Document(Progress(), AT)


@pytest.mark.parametrize("size", range(0, len(TEXT) - 2, 7))
def test_half_a_file_is_damaged(size: int) -> None:
    with pytest.raises(
        DamagedError, match=r"it is empty|it ends in the middle|is not as LearnPy writes it"
    ):
        read_document(TEXT[:size])


def _with(**changes: object) -> bytes:
    content = json.loads(TEXT)
    content.pop("checksum")
    return json.dumps({**content, **changes}).encode()


def _with_progress(progress: object) -> bytes:
    return _with(progress=progress)


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"", "empty"),
        (b" \n\n", "empty"),
        (b"\0" * 4096, "empty"),
        (b"\xff\xfe{", "not text that LearnPy can read"),
        (b"My notes about Python", "it is not as LearnPy writes it"),
        (b'{\n  "format" = 1\n}\n', "line 2 is not as LearnPy writes it"),
        (b"[]", "does not hold LearnPy progress"),
        (b"null", "does not hold LearnPy progress"),
        (b'"text"', "does not hold LearnPy progress"),
        (b'{"format": "other", "version": 1}', "does not hold LearnPy progress"),
        (b"[" * 100_000, "not as LearnPy writes|in the middle"),
        (b'{"format": ' + b'{"a":' * 100_000, "not as LearnPy writes|in the middle"),
        (b"9" * 10_000, "it is not as LearnPy writes it"),
        (_with(version="1"), "which version"),
        (_with(version=True), "which version"),
        (_with(version=None), "which version"),
        (_with(version=0), "never was a format version 0"),
        (_with(version=-3), "never was a format version -3"),
        (_with(saved="yesterday"), "'yesterday' is not a time"),
        (_with(saved=5), "expected text, found a whole number"),
        (_with(attempts_read="5"), "expected a whole number, found text"),
        (_with(device=None), "expected text"),
        (_with_progress(None), "expected a Progress"),
        (_with_progress([]), "expected a Progress, found a list"),
        (_with_progress({"lessons": []}), "lessons: expected a mapping"),
        (_with_progress({"lessons": {"a": {"opened": 5}}}), "lessons.a.opened: expected text"),
        (_with_progress({"lessons": {"a": {"opened": "2026"}}}), "'2026' is not a time"),
        (_with_progress({"lessons": {"a": {"opened": "2026-13-41T09:00:00.000000Z"}}}), "time"),
        (_with_progress({"lessons": {"a": {"later": AT}}}), "lessons.a.later: unknown field"),
        (_with_progress({"lessons": {"a": {"steps": {"s": {"hints": -1}}}}}), "hints"),
        (_with_progress({"lessons": {"a": {"steps": {"s": {"hints": True}}}}}), "hints"),
        (_with_progress({"activity": {"today": {}}}), "'today' is not a day"),
        (_with_progress({"activity": {"2026-02-30": {}}}), "is not a day"),
        (_with_progress({"activity": {"2026-02-28": {"d": -1}}}), "seconds"),
        (_with_progress({"current": {"lesson": "a"}}), "current"),
        (
            TEXT.replace(b'"fraction": 0.5', b'"fraction": NaN'),
            "it is not as LearnPy writes it",
        ),
        (TEXT.replace(b'"fraction": 0.5', b'"fraction": 1e999'), "from 0 to 1"),
        (TEXT.replace(b'"fraction": 0.5', b'"fraction": 2'), "from 0 to 1"),
    ],
)
def test_what_is_no_record_is_damaged(data: bytes, reason: str) -> None:
    with pytest.raises(DamagedError, match=reason):
        read_document(data)


def test_a_newer_file_is_not_called_damaged() -> None:
    with pytest.raises(
        NewerVersionError, match=rf"format version {VERSION + 1}, .* up to {VERSION}"
    ):
        read_document(_with(version=VERSION + 1, progress={"something": "new"}))


def test_the_examples_in_the_page_about_the_files_are_true() -> None:
    page = (Path(__file__).parents[3] / "docs" / "progress.md").read_text(encoding="utf-8")
    example = page.split("```json\n")[1].split("```")[0]
    document = read_document(example.encode())
    assert document.origin == "as written"
    assert write_document(document).decode() == example
    lines = [line for line in page.splitlines() if line.startswith('{"at": ')]
    assert len(lines) == 2
    for line in lines:
        assert write_entries([read_entry(line.encode())]).decode() == f"{line}\n"
