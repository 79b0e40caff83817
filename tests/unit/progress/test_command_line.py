"""What `learnpy progress` does and says."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from learnpy.content.model import Course, LessonOutline, StepOutline, Track
from learnpy.progress.backups import list_backups
from learnpy.progress.command_line import export, import_file, import_into, repair, show
from learnpy.progress.document import read_document
from learnpy.progress.errors import ProgressError
from learnpy.progress.events import LessonOpened, QuestionAnswered, QuizPassed
from learnpy.progress.lock import DataFolderLock
from learnpy.progress.model import Progress
from learnpy.progress.store import OpenedStore, open_store

Reopen = Callable[[], OpenedStore]

LESSON = LessonOutline("hello", "Hello, Python", "", 20, (), (StepOutline("quiz", "quiz", "Quiz"),))
COURSE = Course(
    "Course", "1", "en", "", (Track("one", "Foundations", "", "icon", "red", (), (LESSON,)),)
)


@pytest.fixture
def store(reopen: Reopen, folder: Path):
    """An open window, with something saved."""
    store = reopen().store
    store.record(LessonOpened("hello"))
    store.record(QuestionAnswered("hello", "quiz", "q", (1,), right=True))
    store.record(QuizPassed("hello", "quiz"))
    store.save()
    return store


@pytest.fixture
def close(reopen: Reopen, folder: Path):
    """Close the window: its lock is released."""

    def close() -> None:
        again = reopen().store
        assert again._lock is not None
        again._lock.release()

    return close


def _files(folder: Path) -> dict[Path, bytes]:
    return {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_show_works_while_the_window_is_open(store, folder: Path) -> None:
    before = _files(folder)
    lines = show(folder, None).splitlines()
    assert lines[0] == f"Progress in {folder}"
    assert lines[1].startswith("1 lesson opened, 0 programs run, 0 exercises solved, 1 quiz passed")
    assert lines[-1] == "  hello: 1 step begun"
    assert _files(folder) == before


def test_show_with_a_course(store, folder: Path) -> None:
    assert show(folder, COURSE).splitlines()[-3:] == [
        "Foundations: 1 of 1 lessons done",
        "  Hello, Python: done",
        "All: 1 of 1 lessons done, 0 minutes left",
    ]


def test_show_of_nothing(folder: Path) -> None:
    assert show(folder, None) == f"There is no progress in {folder} yet."
    assert not folder.exists()


def test_show_of_damage_says_so_and_leaves_it(store, folder: Path) -> None:
    (folder / "progress.json").write_bytes(b"{")
    before = _files(folder)
    text = show(folder, None)
    assert text.startswith("progress.json was damaged: it ends in the middle. It is left as it is.")
    assert "1 quiz passed" in text
    assert _files(folder) == before


def test_export_and_import_carry_everything(store, folder: Path, tmp_path: Path) -> None:
    file = tmp_path / "my progress.json"
    assert export(folder, file).startswith(f"Written to {file}: 1 lesson opened")
    other = tmp_path / "other computer"
    assert import_file(other, file) == (
        "my progress.json was joined to your progress. New: 1 lesson opened, 1 quiz passed, "
        "1 question answered."
    )
    looked = open_store(other, None)
    assert looked.notices == ()
    assert looked.store.progress == store.progress
    exported = read_document(file.read_bytes())
    assert (exported.device, exported.log) == ("", "")


def test_import_joins_and_keeps_a_backup(
    store, folder: Path, close, tmp_path: Path, reopen: Reopen
) -> None:
    other = tmp_path / "other"
    lock = DataFolderLock(other)
    assert lock.acquire()
    theirs = open_store(other, lock).store
    theirs.record(LessonOpened("theirs"))
    theirs.save()
    file = tmp_path / "theirs.json"
    export(other, file)
    lock.release()
    close()
    before = store.progress
    assert "New: 1 lesson opened." in import_file(folder, file)
    assert before in [
        read_document(each.path.read_bytes()).progress for each in list_backups(folder)
    ]
    after = reopen().store.progress
    assert after.lessons.keys() == {"hello", "theirs"}
    close()
    assert "brought nothing new" in import_file(folder, file)
    # What was imported is in the log too.
    (folder / "progress.json").unlink()
    for each in list_backups(folder):
        each.path.unlink()
    assert reopen().store.progress == after


def test_import_into_the_open_window(store, folder: Path, tmp_path: Path) -> None:
    file = tmp_path / "theirs.json"
    content = {
        "format": "learnpy-progress",
        "version": 1,
        "saved": "2026-11-20T00:00:00.000000Z",
        "progress": {"lessons": {"theirs": {"opened": "2026-11-20T00:00:00.000000Z"}}},
    }
    file.write_text(json.dumps(content), encoding="utf-8")
    before, backups = store.progress, len(list_backups(folder))
    assert "New: 1 lesson opened." in import_into(store, file)
    assert len(list_backups(folder)) == backups + 1
    assert read_document(list_backups(folder)[0].path.read_bytes()).progress == before
    assert store.progress.lessons.keys() == {"hello", "theirs"}
    assert show(folder, None).splitlines()[-1] == "  theirs: 0 steps begun"


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"", "is not a LearnPy progress file: it is empty"),
        (b"{", "is not a LearnPy progress file: it ends in the middle"),
        (b'{"a": 1}', "is not a LearnPy progress file: it does not hold LearnPy progress"),
        (b"\x89PNG\r\n", "is not a LearnPy progress file: it is not text that LearnPy can read"),
        (
            b'{"format": "learnpy-progress", "version": 1, "saved": 5, "progress": {}}',
            "is not a LearnPy progress file: it holds what it should not",
        ),
        (b'{"format": "learnpy-progress", "version": 9}', "written by a newer LearnPy"),
    ],
)
def test_import_of_something_else_changes_nothing(
    store, folder: Path, close, tmp_path: Path, data: bytes, reason: str
) -> None:
    close()
    before = _files(folder)
    file = tmp_path / "theirs.json"
    file.write_bytes(data)
    with pytest.raises(ProgressError, match=reason) as caught:
        import_file(folder, file)
    assert "\n" not in str(caught.value)
    assert _files(folder) == before


def test_import_of_no_file(folder: Path, tmp_path: Path) -> None:
    with pytest.raises(ProgressError, match="There is no file"):
        import_file(folder, tmp_path / "gone.json")
    with pytest.raises(ProgressError, match="it is a folder"):
        import_file(folder, tmp_path)
    assert not folder.exists()


def test_import_of_a_film(folder: Path, tmp_path: Path) -> None:
    film = tmp_path / "film.json"
    with film.open("wb") as file:
        file.truncate(300 * 1024 * 1024)
    with pytest.raises(ProgressError, match="it is far too large"):
        import_file(folder, film)


def test_import_and_repair_wait_for_the_window(store, folder: Path, tmp_path: Path) -> None:
    file = tmp_path / "mine.json"
    export(folder, file)
    for attempt in (lambda: import_file(folder, file), lambda: repair(folder)):
        with pytest.raises(ProgressError, match=r"LearnPy is open .* Close its window, then try"):
            attempt()


def test_export_does_not_write_over_another_file(store, folder: Path, tmp_path: Path) -> None:
    file = tmp_path / "thesis.json"
    file.write_text("years of work", encoding="utf-8")
    with pytest.raises(ProgressError, match="is there already and holds something else"):
        export(folder, file)
    assert file.read_text(encoding="utf-8") == "years of work"


def test_export_renews_its_own_older_file(store, folder: Path, tmp_path: Path) -> None:
    file = tmp_path / "mine.json"
    export(folder, file)
    store.record(LessonOpened("more"))
    store.save()
    export(folder, file)
    assert read_document(file.read_bytes()).progress == store.progress


def test_export_to_nowhere(store, folder: Path, tmp_path: Path) -> None:
    with pytest.raises(ProgressError, match="could not be written: "):
        export(folder, tmp_path / "no folder" / "mine.json")


def test_export_of_nothing(folder: Path, tmp_path: Path) -> None:
    with pytest.raises(ProgressError, match="There is no progress in"):
        export(folder, tmp_path / "mine.json")
    assert list(tmp_path.iterdir()) == []


def test_repair_of_what_is_well(store, folder: Path, close) -> None:
    close()
    before = (folder / "progress.json").read_bytes()
    lines = repair(folder).splitlines()
    assert lines[0] == "Nothing had to be repaired."
    assert lines[1].startswith("progress.json: 1 lesson opened")
    assert lines[2:] == ["attempts.jsonl: 3 entries", "Backups: 1 good"]
    assert (folder / "progress.json").read_bytes() == before


def test_repair_puts_a_damaged_file_together_again(
    store, folder: Path, close, reopen: Reopen
) -> None:
    close()
    (folder / "progress.json").write_bytes(b"")
    list_backups(folder)[0].path.write_bytes(b"{")
    text = repair(folder)
    assert "progress.json was damaged: it is empty. It is kept as progress.damaged-" in text
    assert "put together again from attempts.jsonl (3 entries)" in text
    assert "cannot be used: it ends in the middle" in text
    opened = reopen()
    assert opened.notices == ()
    assert opened.store.progress == store.progress


def test_repair_finds_what_only_the_log_knows(store, folder: Path, close, reopen: Reopen) -> None:
    close()
    path = folder / "progress.json"
    content = json.loads(path.read_bytes())
    del content["checksum"]
    content["progress"] = {}
    path.write_text(json.dumps(content), encoding="utf-8")
    assert "did not hold all that attempts.jsonl does; now it does" in repair(folder)
    assert reopen().store.progress == store.progress


def test_repair_of_no_folder(folder: Path) -> None:
    with pytest.raises(ProgressError, match="There is no folder"):
        repair(folder)
    assert not folder.exists()


def test_repair_of_an_empty_folder(folder: Path) -> None:
    folder.mkdir(parents=True)
    assert repair(folder).splitlines()[0] == "Nothing had to be repaired."
    assert open_store(folder, None).store.progress == Progress()
