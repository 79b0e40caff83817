"""One YAML file as nodes that know their lines.

LearnPy reads a small, plain part of YAML: mappings, lists and text. What a text means (a number, a
flag, a date) is said by the key it stands under, so `no` is never taken for a flag and `0.10` never
for a number. Anchors, aliases, tags and further documents are refused, and so is what nests too
deep: nothing can grow on reading.
"""

import re
from typing import Any, NoReturn

import yaml

from learnpy.content.problems import Problems, quoted
from learnpy.record import record

DEEPEST = 12
"""Mappings and lists within one another; the course needs six."""

_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff\ufffe\uffff]")

# The C loader is ten times as fast; some builds of PyYAML come without it.
_Loader: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


@record
class TextNode:
    """A value without parts."""

    line: int
    """Where the key's value starts, counted from 1."""
    text: str
    text_line: int
    """Where the first line of the text itself stands: below the `|` of a block."""
    is_plain: bool
    """Written without quotes and not as a block: it may be meant as a number or a flag."""


@record
class ListNode:
    """A list of values."""

    line: int
    items: tuple["Node", ...]


@record
class Entry:
    """A key of a mapping with its value."""

    line: int
    """Where the key stands."""
    value: "Node"


@record
class MappingNode:
    """Keys with values, each key once."""

    line: int
    entries: dict[str, Entry]


Node = TextNode | ListNode | MappingNode


class _RefusedError(Exception):
    def __init__(self, line: int, text: str) -> None:
        super().__init__(text)
        self.line = line
        self.text = text


def read_yaml(text: str, file: str, problems: Problems, *, first_line: int = 1) -> Node | None:
    """Read YAML text; None when it is empty or that was a problem.

    Args:
        text: The whole document.
        file: Its path, for messages.
        problems: Where they go.
        first_line: The line of the file on which the text starts.
    """
    reader = _Reader(text, file, problems, first_line)
    try:
        node = reader.read_document()
    except _RefusedError as refused:
        problems.add(file, refused.line, refused.text)
        return None
    except yaml.MarkedYAMLError as error:
        mark = _mark(error)
        line = (mark.line if mark else 0) + first_line
        problems.add(file, line, f"this is not YAML: {_explain(error, text)}")
        return None
    except yaml.YAMLError as error:
        reason = str(getattr(error, "reason", "it cannot be read"))
        problems.add(file, 0, f"this is not YAML: {reason}")
        return None
    if node is None:
        problems.add(file, 0, "there is nothing in it")
    return node


def _mark(error: yaml.MarkedYAMLError) -> yaml.Mark | None:
    """Where the error is: for a quote that is never closed, where it was opened."""
    return error.context_mark if _is_unclosed(error) else error.problem_mark or error.context_mark


def _is_unclosed(error: yaml.MarkedYAMLError) -> bool:
    is_quote = "quoted scalar" in (error.context or "")
    return is_quote and "unexpected end" in (error.problem or "") and error.context_mark is not None


def _explain(error: yaml.MarkedYAMLError, text: str) -> str:
    problem = error.problem or error.context or "it cannot be read"
    if "mapping values are not allowed" in problem:
        return 'a ":" inside a value; put the value in quotes or in a block after "|"'
    if _is_unclosed(error):
        return "this quote is never closed"
    if error.problem_mark and _character(text, error.problem_mark) == "\t":
        return "there is a tab; indent with spaces"
    if "cannot start any token" in problem:
        return "a value may not begin so; put it in quotes"
    return problem


def _character(text: str, mark: yaml.Mark) -> str:
    lines = text.split("\n")
    line = lines[mark.line] if mark.line < len(lines) else ""
    return line[mark.column : mark.column + 1]


class _Reader:
    """Builds nodes from PyYAML's events, one by one, so that nothing is made before it is seen."""

    def __init__(self, text: str, file: str, problems: Problems, first_line: int) -> None:
        self._events = yaml.parse(text, Loader=_Loader)
        self._file = file
        self._problems = problems
        self._first_line = first_line

    def read_document(self) -> Node | None:
        """The one document of the stream, or None where there is none."""
        node: Node | None = None
        for event in self._events:
            if isinstance(event, yaml.DocumentStartEvent):
                if node is not None:
                    self._refuse(event, 'a second document; "---" is not used')
                node = self._node(next(self._events), 0)
        return node

    def _line(self, event: Any) -> int:
        return event.start_mark.line + self._first_line

    def _refuse(self, event: Any, text: str) -> NoReturn:
        raise _RefusedError(self._line(event), text)

    def _node(self, event: Any, depth: int) -> Node:
        if isinstance(event, yaml.AliasEvent):
            self._refuse(event, f'alias "*{event.anchor}"; anchors and aliases are not used')
        if event.anchor is not None:
            self._refuse(event, f'anchor "&{event.anchor}"; anchors and aliases are not used')
        if event.tag is not None:
            self._refuse(event, f"tag {quoted(event.tag)}; tags are not used")
        if depth > DEEPEST:
            self._refuse(event, f"nested more than {DEEPEST} deep")
        if isinstance(event, yaml.ScalarEvent):
            return self._text(event)
        if isinstance(event, yaml.SequenceStartEvent):
            return self._list(event, depth)
        return self._mapping(event, depth)

    def _text(self, event: Any) -> TextNode:
        line = self._line(event)
        control = _CONTROL.search(event.value)
        if control:
            self._refuse(event, f"control character U+{ord(control[0]):04X} in a text")
        is_block = event.style in ("|", ">")
        # Only text without quotes may be "implicit", that is, take its type from how it looks.
        return TextNode(line, event.value, line + is_block, is_plain=bool(event.implicit[0]))

    def _list(self, start: Any, depth: int) -> ListNode:
        items: list[Node] = []
        for event in self._events:
            if isinstance(event, yaml.SequenceEndEvent):
                break
            items.append(self._node(event, depth + 1))
        return ListNode(self._line(start), tuple(items))

    def _mapping(self, start: Any, depth: int) -> MappingNode:
        entries: dict[str, Entry] = {}
        for event in self._events:
            if isinstance(event, yaml.MappingEndEvent):
                break
            if isinstance(event, yaml.SequenceStartEvent | yaml.MappingStartEvent):
                self._refuse(event, "a list or a mapping stands where a key was expected")
            key = self._node(event, depth + 1)
            name = key.text if isinstance(key, TextNode) else ""
            value = self._node(next(self._events), depth + 1)
            if name in entries:
                first = entries[name].line
                text = f"key {quoted(name)} stands twice; the first is in line {first}"
                self._problems.add(self._file, key.line, text)
                continue
            entries[name] = Entry(key.line, value)
        return MappingNode(self._line(start), entries)
