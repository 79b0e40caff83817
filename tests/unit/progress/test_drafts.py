"""The learner's own programs as files."""

from pathlib import Path

import pytest

from learnpy.progress.drafts import Drafts
from learnpy.progress.errors import ProgressError, SaveError


@pytest.fixture
def drafts(folder: Path, clock) -> Drafts:
    return Drafts(folder, clock)


def test_a_draft_is_a_real_file(drafts: Drafts, folder: Path) -> None:
    text = "naïve = '☃'\nprint(naïve)\n"
    path = drafts.save("hello-python", "first_program", text)
    assert path == folder / "drafts" / "hello-python" / "first_program.py"
    assert path.read_bytes() == text.encode()
    assert drafts.read("hello-python", "first_program") == text


def test_no_draft_is_none(drafts: Drafts) -> None:
    assert drafts.read("hello-python", "first_program") is None
    assert drafts.steps("hello-python") == ()
    assert drafts.history("hello-python", "first_program") == ()
    assert drafts.start_over("hello-python", "first_program") is None


def test_what_another_editor_wrote_is_read(drafts: Drafts) -> None:
    path = drafts.save("hello-python", "one", "")
    path.write_bytes(b"\xef\xbb\xbfprint('ol\xc3\xa1')\r\n")
    assert drafts.read("hello-python", "one") == "print('olá')\n"


def test_a_file_that_is_not_utf8_is_kept(drafts: Drafts) -> None:
    path = drafts.save("hello-python", "one", "")
    path.write_bytes(b"print('ol\xe1')")
    with pytest.raises(ProgressError, match=r"is not UTF-8 text\. Save it as UTF-8"):
        drafts.read("hello-python", "one")
    kept = drafts.start_over("hello-python", "one")
    assert kept is not None
    assert kept.read_bytes() == b"print('ol\xe1')"
    assert drafts.read("hello-python", "one") is None


def test_a_character_without_utf8_does_not_stop_the_save(drafts: Drafts) -> None:
    drafts.save("hello-python", "one", "x = '\ud800'\n")
    assert drafts.read("hello-python", "one") == "x = '?'\n"


def test_starting_over_keeps_every_earlier_text(drafts: Drafts, clock) -> None:
    now = clock.now
    for number in range(3):
        drafts.save("hello-python", "one", f"x = {number}\n")
        clock.now = now
        kept = drafts.start_over("hello-python", "one")
        assert kept is not None
        assert kept.parent.name == "history"
    drafts.save("hello-python", "one_more", "other\n")
    drafts.start_over("hello-python", "one_more")
    texts = [path.read_text(encoding="utf-8") for path in drafts.history("hello-python", "one")]
    assert texts == ["x = 2\n", "x = 1\n", "x = 0\n"]


def test_the_drafts_of_a_lesson(drafts: Drafts) -> None:
    for step in ("b", "a"):
        drafts.save("hello-python", step, "")
    path = drafts.save("other", "c", "")
    path.with_name("Not An Id.py").write_text("", encoding="utf-8")
    path.with_name("notes.txt").write_text("", encoding="utf-8")
    assert drafts.steps("hello-python") == ("a", "b")
    assert drafts.steps("other") == ("c",)


@pytest.mark.parametrize(
    "bad",
    [
        "",
        ".",
        "..",
        "../x",
        "a/b",
        "a\\b",
        "/etc",
        "C:",
        "a.b",
        "A",
        "ü",
        "a b",
        "a\0",
        "-a",
        "a-",
        "con",
        "nul",
        "com1",
        "lpt9",
        "history",
        "x" * 101,
        "a\n",
    ],
)
def test_an_id_that_leads_elsewhere_is_refused(drafts: Drafts, folder: Path, bad: str) -> None:
    for lesson, step in ((bad, "one"), ("hello-python", bad)):
        with pytest.raises(ValueError, match="is not an id"):
            drafts.save(lesson, step, "x")
        with pytest.raises(ValueError, match="is not an id"):
            drafts.read(lesson, step)
    assert not folder.exists()


def test_a_draft_that_cannot_be_saved_stays_as_it_was(drafts: Drafts, folder: Path) -> None:
    drafts.save("hello-python", "one", "old\n")
    (folder / "drafts" / "hello-python" / "one.py.learnpy-new").mkdir()
    with pytest.raises(SaveError, match=r"could not be saved as .*one\.py: "):
        drafts.save("hello-python", "one", "new\n")
    assert drafts.read("hello-python", "one") == "old\n"


def test_a_draft_that_cannot_be_put_away_stays(drafts: Drafts, folder: Path) -> None:
    drafts.save("hello-python", "one", "old\n")
    (folder / "drafts" / "hello-python" / "history").write_text("in the way", encoding="utf-8")
    with pytest.raises(SaveError, match="there is a file where a folder should be"):
        drafts.start_over("hello-python", "one")
    assert drafts.read("hello-python", "one") == "old\n"


def test_a_folder_in_the_place_of_a_draft(drafts: Drafts, folder: Path) -> None:
    (folder / "drafts" / "hello-python" / "one.py").mkdir(parents=True)
    with pytest.raises(ProgressError, match="cannot be read"):
        drafts.read("hello-python", "one")
