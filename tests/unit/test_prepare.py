"""From a course folder to an opened catalog with its search index."""

import os
import shutil
from pathlib import Path

import pytest

from learnpy.content.catalog_cache import open_catalog, open_packaged
from learnpy.content.loader import load_course
from learnpy.content.problems import CourseError
from learnpy.prepare import prepare, prepare_packaged
from learnpy.search.index import SearchIndex

GOOD_COURSE = Path(__file__).parents[1] / "course" / "good"


@pytest.fixture
def course(tmp_path):
    folder = tmp_path / "course"
    shutil.copytree(GOOD_COURSE, folder)
    return folder


def test_a_prepared_course_is_opened(course, tmp_path):
    catalog = prepare(course, tmp_path / "cache")
    opened = open_catalog(course, tmp_path / "cache")
    assert opened is not None
    assert opened.course == catalog.course == load_course(course).course
    assert opened.prepared == catalog.prepared
    assert opened.lesson("one") == catalog.lesson("one")


def test_the_search_index_is_made_with_it(course, tmp_path):
    catalog = prepare(course, tmp_path / "cache")
    index = SearchIndex(catalog.prepared / "search.sqlite")
    assert {hit.lesson_id for hit in index.find("readings").hits} == {"two"}


def test_a_broken_course_is_refused_and_leaves_nothing(course, tmp_path):
    (course / "course.yaml").write_text("title: x\n", encoding="utf-8")
    with pytest.raises(CourseError):
        prepare(course, tmp_path / "cache")
    assert not list(tmp_path.glob("cache/catalogs/*"))


def test_recordings_can_be_missing_where_that_is_asked_for(course, tmp_path):
    (course / "first/one/recorded/quiz.halves.txt").unlink()
    with pytest.raises(CourseError):
        prepare(course, tmp_path / "cache")
    assert prepare(course, tmp_path / "cache", recordings_required=False).lesson("one").steps


def test_a_cache_that_cannot_be_written(course, tmp_path):
    (tmp_path / "cache").write_text("a file stands here", encoding="utf-8")
    with pytest.raises(OSError, match="cache"):
        prepare(course, tmp_path / "cache")
    assert open_catalog(course, tmp_path / "cache") is None


@pytest.mark.skipif(
    os.name == "nt" or os.geteuid() == 0, reason="this account may write everywhere"
)
def test_a_cache_that_is_read_only(course, tmp_path):
    cache = tmp_path / "cache"
    cache.mkdir(mode=0o500)
    with pytest.raises(PermissionError):
        prepare(course, cache)
    assert not list(cache.iterdir())


def test_a_course_for_the_package(course, tmp_path):
    into = tmp_path / "resources" / "prepared"
    for _ in range(2):
        prepare_packaged(course, into)
        (into / "left-over.txt").write_text("x", encoding="utf-8")
    prepare_packaged(course, into)
    assert {file.name for file in into.iterdir()} == {"index.json", "lessons", "search.sqlite"}
    assert list(into.parent.iterdir()) == [into]
    catalog = open_packaged(course, into)
    assert catalog is not None
    assert catalog.lesson("three").title == "After the second"
