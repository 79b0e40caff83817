"""The prepared catalog on disk."""

import json
import os
import shutil
import subprocess
import sys

import pytest

from learnpy.content import catalog_cache
from learnpy.content.catalog_cache import (
    CatalogDamaged,
    is_current,
    keep_catalog,
    open_catalog,
    open_last_catalog,
    open_packaged,
    unfinished_folder,
    write_catalog,
)
from learnpy.content.fingerprint import content_hash
from learnpy.content.loader import load_course


@pytest.fixture
def cache(tmp_path):
    return tmp_path / "cache"


@pytest.fixture
def keep(course, cache):
    """Prepare the course into the cache."""

    def prepare():
        catalogs = cache / "catalogs"
        with unfinished_folder(catalogs) as folder:
            write_catalog(load_course(course), folder)
            return keep_catalog(folder, catalogs, content_hash(course))

    return prepare


def test_nothing_is_prepared_at_first(course, cache):
    assert open_catalog(course, cache) is None
    assert not cache.exists()


def test_what_was_prepared_is_opened(course, cache, keep):
    kept = keep()
    catalog = open_catalog(course, cache)
    loaded = load_course(course)
    assert catalog is not None
    assert catalog.course == loaded.course
    assert (catalog.folder, catalog.prepared) == (course, kept)
    for lesson_id, lesson in loaded.lessons.items():
        assert catalog.lesson(lesson_id) == lesson


def test_the_last_catalog_is_opened_whether_or_not_the_course_has_changed(course, cache, keep):
    assert open_last_catalog(course, cache) is None
    kept = keep()
    for file in course.rglob("*"):
        os.utime(file, (1_600_000_000, 1_600_000_000))
    assert open_last_catalog(course, cache) is None
    open_catalog(course, cache)
    assert open_last_catalog(course, cache).prepared == kept
    assert is_current(open_last_catalog(course, cache), cache)
    (course / "first" / "one" / "hello.py").write_text("print(2)\n", encoding="utf-8")
    assert open_last_catalog(course, cache).prepared == kept
    assert not is_current(open_last_catalog(course, cache), cache)
    shutil.rmtree(course)
    assert open_last_catalog(course, cache) is None


def test_a_course_that_is_gone_is_not_taken_for_a_newer_one(course, cache, keep):
    keep()
    catalog = open_catalog(course, cache)
    shutil.rmtree(course)
    assert is_current(catalog, cache)


def test_opening_imports_nothing_heavy(course, cache, keep):
    keep()
    code = (
        "import sys\n"
        "from pathlib import Path\n"
        "from learnpy.content.catalog_cache import open_catalog\n"
        "catalog = open_catalog(Path(sys.argv[1]), Path(sys.argv[2]))\n"
        "assert catalog.lesson('one').steps\n"
        "heavy = {'yaml', '_yaml', 'markdown_it', 'pygments', 'PySide6', 'sqlite3', 'difflib'}\n"
        "print(sorted(heavy & set(sys.modules)))\n"
    )
    command = [sys.executable, "-c", code, str(course), str(cache)]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


def test_a_lesson_is_read_when_it_is_asked_for_and_kept(course, cache, keep):
    kept = keep()
    (kept / "lessons" / "two.json").unlink()
    catalog = open_catalog(course, cache)
    lesson = catalog.lesson("one")
    (kept / "lessons" / "one.json").unlink()
    assert catalog.lesson("one") is lesson


def test_a_lesson_that_the_course_does_not_have(course, cache, keep):
    keep()
    catalog = open_catalog(course, cache)
    for lesson_id in ("four", "", "../../index", "later-on"):
        with pytest.raises(KeyError):
            catalog.lesson(lesson_id)


def test_touched_files_are_no_change(course, cache, keep):
    kept = keep()
    for file in course.rglob("*"):
        os.utime(file, (1_600_000_000, 1_600_000_000))
    assert open_catalog(course, cache).prepared == kept


@pytest.mark.parametrize(
    "change",
    [
        ("first/one/hello.py", "Ada", "Eva"),
        ("first/two/data/readings.csv", "8,11", "8,12"),
        ("first/one/pictures/new.png", None, "x"),
        ("first/one/recorded/hello.txt", None, None),
    ],
)
def test_any_change_must_be_prepared(course, cache, keep, edit, change):
    keep()
    edit(change)
    assert open_catalog(course, cache) is None


def test_a_change_taken_back_finds_its_catalog_again(course, cache, keep, edit):
    kept = keep()
    edit(("first/one/hello.py", "Ada", "Eva"))
    keep()
    edit(("first/one/hello.py", "Eva", "Ada"))
    assert open_catalog(course, cache).prepared == kept


def test_another_version_must_be_prepared(course, cache, keep, monkeypatch):
    kept = keep()
    monkeypatch.setattr(catalog_cache, "__version__", "99.0")
    assert open_packaged(course, kept) is None


DAMAGES = {
    "empty": b"",
    "half": None,
    "no json": b"{[",
    "no utf-8": b"\xff\xfe{}",
    "a list": b"[]",
    "null": b"null",
    "wrong shape": b'{"type": "Lesson", "id": 1}',
    "too deep": b"[" * 100_000,
    "long number": b"1" * 10_000,
}


def damage(file, name):
    content = file.read_bytes()
    wrong = DAMAGES[name]
    file.write_bytes(content[: len(content) // 2] if wrong is None else wrong)


@pytest.mark.parametrize("name", DAMAGES)
def test_a_damaged_index_counts_as_not_there(course, cache, keep, name):
    damage(keep() / "index.json", name)
    assert open_catalog(course, cache) is None


def test_an_index_with_a_wrong_shape_inside(course, cache, keep):
    file = keep() / "index.json"
    index = json.loads(file.read_text(encoding="utf-8"))
    index["course"]["tracks"][0]["lessons"][0]["minutes"] = "15"
    file.write_text(json.dumps(index), encoding="utf-8")
    assert open_catalog(course, cache) is None


@pytest.mark.parametrize("name", DAMAGES)
def test_a_damaged_lesson_says_so_and_is_prepared_again(course, cache, keep, name):
    damage(keep() / "lessons" / "one.json", name)
    catalog = open_catalog(course, cache)
    assert catalog.lesson("two").id == "two"
    with pytest.raises(CatalogDamaged, match="the prepared lesson one cannot be read"):
        catalog.lesson("one")
    assert open_catalog(course, cache) is None
    keep()
    assert open_catalog(course, cache).lesson("one").id == "one"


def test_a_lesson_in_place_of_another(course, cache, keep):
    kept = keep()
    shutil.copyfile(kept / "lessons" / "two.json", kept / "lessons" / "one.json")
    with pytest.raises(CatalogDamaged, match="is another lesson, two"):
        open_catalog(course, cache).lesson("one")


def test_a_missing_lesson_file(course, cache, keep):
    (keep() / "lessons" / "one.json").unlink()
    with pytest.raises(CatalogDamaged):
        open_catalog(course, cache).lesson("one")


def test_half_a_catalog_is_never_seen(course, cache):
    catalogs = cache / "catalogs"
    with unfinished_folder(catalogs) as folder:
        write_catalog(load_course(course), folder)
        assert open_catalog(course, cache) is None
    assert not list(catalogs.glob("new-*"))


def test_a_discarded_catalog_is_prepared_again(course, cache, keep):
    keep()
    open_catalog(course, cache).discard()
    assert open_catalog(course, cache) is None


def test_the_newest_three_are_kept(course, cache, keep, edit):
    kept = []
    for number in range(5):
        edit(("first/one/recorded/hello.txt", None, f"Hello, {number}\n"))
        kept.append(keep())
        os.utime(kept[-1], (1_600_000_000 + number, 1_600_000_000 + number))
    assert sorted(folder for folder in (cache / "catalogs").iterdir()) == sorted(kept[2:])


def test_the_same_course_is_kept_once(course, cache, keep):
    first, second = keep(), keep()
    assert first != second
    assert not first.exists()
    assert open_catalog(course, cache).prepared == second


def test_old_unfinished_catalogs_are_removed(cache, keep):
    catalogs = cache / "catalogs"
    for name in ("new-old", "new-fresh"):
        (catalogs / name / "lessons").mkdir(parents=True)
    (catalogs / "new-old.json").write_text("{", encoding="utf-8")
    for name in ("new-old", "new-old.json"):
        os.utime(catalogs / name, (1_600_000_000, 1_600_000_000))
    kept = keep()
    assert {folder.name for folder in catalogs.iterdir()} == {"new-fresh", kept.name}


def test_a_packaged_course_is_not_looked_through(course, cache, keep, tmp_path):
    kept = keep()
    catalog = open_packaged(tmp_path / "no such course", kept)
    assert catalog is not None
    assert catalog.lesson("one").id == "one"
    assert catalog.folder == tmp_path / "no such course"


@pytest.mark.parametrize("name", ["nowhere", "course.yaml"])
def test_no_packaged_catalog(course, name):
    assert open_packaged(course, course / name) is None


def test_a_course_that_is_gone(course, cache, keep):
    keep()
    shutil.rmtree(course)
    assert open_catalog(course, cache) is None
