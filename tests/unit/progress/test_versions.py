"""Earlier versions of a program: kept with the status of their check, and not without end."""

from pathlib import Path

import pytest

from learnpy.checks.status import CheckStatus
from learnpy.progress.drafts import Drafts
from learnpy.progress.errors import SaveError
from learnpy.progress.versions import MOST_BYTES, MOST_VERSIONS, Versions

LESSON, STEP = "hello-python", "one"
NOT_YET, SOLVED = CheckStatus.NOT_YET, CheckStatus.SOLVED


@pytest.fixture
def drafts(folder: Path, clock) -> Drafts:
    return Drafts(folder, clock)


@pytest.fixture
def versions(drafts: Drafts, clock) -> Versions:
    return Versions(drafts, clock)


def texts(versions: Versions, step: str = STEP) -> list[str]:
    return [version.text for version in versions.read(LESSON, step)]


def test_none_at_first(versions: Versions) -> None:
    assert versions.read(LESSON, STEP) == ()


@pytest.mark.parametrize("status", [NOT_YET, SOLVED, CheckStatus.COULD_NOT_CHECK, None])
def test_a_version_comes_back_with_time_and_status(
    versions: Versions, status: CheckStatus | None
) -> None:
    versions.keep(LESSON, STEP, "naïve = '☃'\n", status)
    (version,) = versions.read(LESSON, STEP)
    assert (version.text, version.status) == ("naïve = '☃'\n", status)
    assert version.at == "2026-11-21T09:00:01.000000Z"


def test_the_newest_is_first_and_other_steps_have_their_own(versions: Versions) -> None:
    for number in range(3):
        versions.keep(LESSON, STEP, f"x = {number}\n", NOT_YET)
    versions.keep(LESSON, "one_more", "other\n", SOLVED)
    assert texts(versions) == ["x = 2\n", "x = 1\n", "x = 0\n"]
    assert texts(versions, "one_more") == ["other\n"]


def test_the_same_program_checked_again_is_kept_once_with_its_last_check(
    versions: Versions,
) -> None:
    versions.keep(LESSON, STEP, "x = 1\n", CheckStatus.COULD_NOT_CHECK)
    versions.keep(LESSON, STEP, "x = 1\n", SOLVED)
    versions.keep(LESSON, STEP, "x = 1\n", None)
    (version,) = versions.read(LESSON, STEP)
    assert version.status is SOLVED


def test_a_draft_that_was_started_over_is_a_version(versions: Versions, drafts: Drafts) -> None:
    versions.keep(LESSON, STEP, "checked\n", NOT_YET)
    drafts.save(LESSON, STEP, "never checked\n")
    drafts.start_over(LESSON, STEP)
    found = [(version.text, version.status) for version in versions.read(LESSON, STEP)]
    assert found == [("never checked\n", None), ("checked\n", NOT_YET)]


def test_a_draft_put_away_right_after_its_check_is_there_once(
    versions: Versions, drafts: Drafts
) -> None:
    versions.keep(LESSON, STEP, "checked\n", SOLVED)
    drafts.save(LESSON, STEP, "checked\n")
    drafts.start_over(LESSON, STEP)
    versions.tidy(LESSON, STEP)
    (version,) = versions.read(LESSON, STEP)
    assert version.status is SOLVED


def test_the_oldest_go_and_the_last_solved_one_stays(versions: Versions) -> None:
    versions.keep(LESSON, STEP, "too old\n", SOLVED)
    versions.keep(LESSON, STEP, "solved\n", SOLVED)
    for number in range(MOST_VERSIONS + 5):
        versions.keep(LESSON, STEP, f"x = {number}\n", NOT_YET)
    found = texts(versions)
    assert found[0] == f"x = {MOST_VERSIONS + 4}\n"
    assert found[-1] == "solved\n"
    assert len(found) == MOST_VERSIONS + 1


def test_large_versions_do_not_fill_the_disk(versions: Versions, folder: Path) -> None:
    for number in range(6):
        versions.keep(LESSON, STEP, f"{number}" * (MOST_BYTES // 2), NOT_YET)
    files = list((folder / "drafts" / LESSON / "history").iterdir())
    assert sum(file.stat().st_size for file in files) <= MOST_BYTES
    assert texts(versions)[0].startswith("5")
    versions.keep(LESSON, STEP, "y" * (2 * MOST_BYTES), NOT_YET)
    assert [len(text) for text in texts(versions)] == [2 * MOST_BYTES]


def test_a_clock_that_was_wrong_does_not_hide_what_is_new(versions: Versions, clock) -> None:
    now = clock.now
    versions.keep(LESSON, STEP, "first\n", NOT_YET)
    clock.now = now.replace(year=2025)
    versions.keep(LESSON, STEP, "second\n", NOT_YET)
    assert texts(versions) == ["second\n", "first\n"]


def test_other_files_in_the_folder_are_left_alone(versions: Versions, folder: Path) -> None:
    history = folder / "drafts" / LESSON / "history"
    versions.keep(LESSON, STEP, "mine\n", NOT_YET)
    strangers = [
        "one.notes.py",
        "one.2026-99-99T99-99-99.000000Z.py",
        "one.txt",
        "one.2026-11-21T09-00-00.000000Z.not-yet.py.bak",
    ]
    for name in strangers:
        (history / name).write_text("x", encoding="utf-8")
    (history / "one.2026-11-21T08-00-00.000000Z.solved.py").write_bytes(b"\xff\xfe")
    assert texts(versions) == ["mine\n"]
    versions.tidy(LESSON, STEP)
    assert all((history / name).exists() for name in strangers)


def test_an_id_that_leads_elsewhere_is_refused(versions: Versions, folder: Path) -> None:
    for lesson, step in (("..", STEP), (LESSON, "../x")):
        with pytest.raises(ValueError, match="is not an id"):
            versions.keep(lesson, step, "x", None)
        with pytest.raises(ValueError, match="is not an id"):
            versions.read(lesson, step)
    assert not folder.exists()


def test_a_version_that_cannot_be_kept_is_told(versions: Versions, folder: Path) -> None:
    (folder / "drafts" / LESSON).mkdir(parents=True)
    (folder / "drafts" / LESSON / "history").write_text("in the way", encoding="utf-8")
    with pytest.raises(SaveError, match="could not be kept"):
        versions.keep(LESSON, STEP, "x\n", NOT_YET)
