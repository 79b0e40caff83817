"""Whether a course is the one that a catalog was prepared from."""

import json
import os
import shutil
from pathlib import Path

import pytest

from learnpy.content.fingerprint import (
    catalog_key,
    content_hash,
    course_fingerprint,
    known_content_hash,
    last_content_hash,
)

LONG_AGO = 1_500_000_000


@pytest.fixture
def catalogs(tmp_path):
    folder = tmp_path / "catalogs"
    folder.mkdir()
    return folder


def make_old(course):
    for file in course.rglob("*"):
        os.utime(file, (LONG_AGO, LONG_AGO))


CHANGES = {
    "changed": ("first/one/hello.py", "print", "print "),
    "added": ("first/one/new.txt", None, "x"),
    "removed": ("first/one/hello.py", None, None),
}


@pytest.mark.parametrize("change", CHANGES)
def test_every_change_gives_another_hash(course, edit, change):
    fingerprint, content = course_fingerprint(course), content_hash(course)
    edit(CHANGES[change])
    assert course_fingerprint(course) != fingerprint
    assert content_hash(course) != content


def test_a_renamed_file_is_another_content(course):
    content = content_hash(course)
    (course / "first/one/hello.py").rename(course / "first/one/hullo.py")
    assert content_hash(course) != content


def test_the_same_content_in_another_place_and_time(course, tmp_path):
    shutil.copytree(course, tmp_path / "copy")
    make_old(tmp_path / "copy")
    assert content_hash(tmp_path / "copy") == content_hash(course)
    assert course_fingerprint(tmp_path / "copy") != course_fingerprint(course)


def test_files_of_editors_do_not_count(course, edit):
    fingerprint, content = course_fingerprint(course), content_hash(course)
    for name in ("a.py~", ".a.swp", "__pycache__/a.pyc", "#a#", "Thumbs.db"):
        edit((f"first/one/{name}", None, "x"))
    assert course_fingerprint(course) == fingerprint
    assert content_hash(course) == content


def test_the_key_is_a_name_that_every_system_takes(course):
    key = catalog_key(content_hash(course))
    assert len(key) == 32
    assert key.isalnum()
    assert catalog_key("other") != key


def test_contents_are_not_read_again_while_no_file_changes(course, catalogs):
    make_old(course)
    known = known_content_hash(course, catalogs)
    assert known == content_hash(course)
    file = course / "first/one/hello.py"
    file.write_bytes(file.read_bytes()[::-1])
    os.utime(file, (LONG_AGO, LONG_AGO))
    # The same size and time: only somebody who reads the file could tell, and nobody does.
    assert known_content_hash(course, catalogs) == known
    os.utime(file, (LONG_AGO + 1, LONG_AGO + 1))
    assert known_content_hash(course, catalogs) == content_hash(course) != known


def test_files_that_changed_just_now_are_read_each_time(course, catalogs):
    make_old(course)
    file = course / "first/one/hello.py"
    os.utime(file)
    known_content_hash(course, catalogs)
    assert not list(catalogs.iterdir())


def test_a_damaged_memory_is_forgotten(course, catalogs):
    make_old(course)
    known = known_content_hash(course, catalogs)
    for damage in (
        "",
        "{",
        "[]",
        '{"a": 1}',
        json.dumps({str(course): {"state": "a", "content": 1}}),
        "[" * 100_000,
    ):
        (catalogs / "seen.json").write_text(damage, encoding="utf-8")
        assert last_content_hash(course, catalogs) is None
        assert known_content_hash(course, catalogs) == known


def test_the_memory_holds_the_last_state_of_each_course_and_stays_small(course, catalogs, tmp_path):
    copies = [Path(shutil.copytree(course, tmp_path / f"copy {n}")) for n in range(25)]
    for copy in copies:
        make_old(copy)
        known_content_hash(copy, catalogs)
    os.utime(copies[-1] / "course.yaml", (LONG_AGO + 1, LONG_AGO + 1))
    known_content_hash(copies[-1], catalogs)
    seen = json.loads((catalogs / "seen.json").read_text(encoding="utf-8"))
    assert list(seen) == [str(copy) for copy in copies[-20:]]
    assert last_content_hash(copies[0], catalogs) is None
    assert last_content_hash(copies[-1], catalogs) == content_hash(course)


def test_a_cache_that_cannot_be_written_is_no_trouble(course, tmp_path):
    make_old(course)
    assert known_content_hash(course, tmp_path / "nowhere") == content_hash(course)
