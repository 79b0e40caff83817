"""YAML as nodes that know their lines."""

from pathlib import Path

import pytest
import yaml

from learnpy.content import yaml_file
from learnpy.content.problems import Problems
from learnpy.content.yaml_file import ListNode, MappingNode, TextNode, read_yaml

GOOD_COURSE = Path(__file__).parents[2] / "course" / "good"


def read(text, first_line=1):
    problems = Problems()
    node = read_yaml(text, "a.yaml", problems, first_line=first_line)
    problems.raise_if_any()
    return node


def test_every_value_knows_its_line():
    node = read("a: 1\nb:\n  - x\n  - 'y'\nc: |\n  first\n  second\n")
    assert isinstance(node, MappingNode)
    assert {key: entry.line for key, entry in node.entries.items()} == {"a": 1, "b": 2, "c": 5}
    listed = node.entries["b"].value
    assert isinstance(listed, ListNode)
    assert [(item.line, item.is_plain) for item in listed.items] == [(3, True), (4, False)]
    assert node.entries["c"].value == TextNode(5, "first\nsecond\n", 6, is_plain=False)


def test_lines_count_from_where_the_text_starts_in_its_file():
    assert read("a: 1\nb: 2\n", first_line=10).entries["b"].line == 11


@pytest.mark.parametrize("text", ["no", "0.10", "2019-04-29", "1_000", "0x1f", "NaN", "007"])
def test_a_value_is_the_text_that_was_written(text):
    value = read(f"a: {text}\n").entries["a"].value
    assert (value.text, value.is_plain) == (text, True)


def test_merge_keys_are_only_keys():
    assert list(read("<<: x\n").entries) == ["<<"]


@pytest.mark.parametrize("file", sorted(GOOD_COURSE.rglob("*.yaml")), ids=lambda file: file.name)
def test_the_loader_in_python_gives_the_same(monkeypatch, file):
    text = file.read_text(encoding="utf-8")
    fast = read(text)
    monkeypatch.setattr(yaml_file, "_Loader", yaml.SafeLoader)
    assert read(text) == fast


def test_the_fast_loader_is_used_where_there_is_one():
    assert yaml_file._Loader is getattr(yaml, "CSafeLoader", yaml.SafeLoader)
