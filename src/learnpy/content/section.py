"""A mapping of a YAML file read key by key, each value with the type its key has."""

import re
from collections.abc import Collection, Mapping

from learnpy.content.course_files import CourseFiles
from learnpy.content.problems import Problems, did_you_mean, quoted
from learnpy.content.yaml_file import ListNode, MappingNode, Node, TextNode, read_yaml
from learnpy.record import record

_WHOLE_NUMBER = re.compile(r"-?[0-9]{1,12}")
_NUMBER = re.compile(r"-?[0-9]{1,12}(\.[0-9]{1,20})?([eE][-+]?[0-9]{1,2})?")
_EMPTY = frozenset({"", "~", "null"})


@record
class LocatedText:
    """A text with the line of its file on which it starts."""

    text: str
    line: int


class Section:
    """A mapping and where it stands.

    Each method reads one key. A value that is missing or of another type becomes a problem and an
    empty value, so that the rest of the file is still looked at.
    """

    def __init__(self, node: MappingNode, file: str, problems: Problems, path: str = "") -> None:
        self.file = file
        self.line = node.line
        self._node = node
        self._problems = problems
        self._path = path

    @property
    def is_full(self) -> bool:
        """Whether no more problems with the file are taken, so that looking for them can end."""
        return self._problems.is_full(self.file)

    @property
    def keys(self) -> tuple[str, ...]:
        """The keys as they stand."""
        return tuple(self._node.entries)

    def has(self, key: str) -> bool:
        """Whether the key stands here, with or without a value."""
        return key in self._node.entries

    def line_of(self, key: str) -> int:
        """The line of a key, or of the whole mapping where it is missing."""
        entry = self._node.entries.get(key)
        return entry.line if entry else self.line

    def problem(self, text: str, key: str = "") -> None:
        """Note a problem with a key's value, or with the mapping itself."""
        self._problems.add(self.file, self.line_of(key), f"{self._place()}{text}")

    def _place(self) -> str:
        return f"{self._path}: " if self._path else ""

    def only(self, *known: str) -> None:
        """Refuse all keys but these."""
        for key in self._node.entries:
            if key not in known and not self.is_full:
                meant = did_you_mean(key, known)
                self.problem(f"unknown key {quoted(key)}{meant}", key)

    def kind(self, kinds: Collection[str]) -> str:
        """The one key of several that must stand here, or empty when that was a problem."""
        found = [key for key in self._node.entries if key in kinds]
        names = ", ".join(kinds)
        if not found:
            self.problem(f"one of these keys must stand here: {names}")
            return ""
        if len(found) > 1:
            stand = ", ".join(found)
            self.problem(f"only one of these keys can stand here, and there is {stand}", found[1])
            return ""
        return found[0]

    def _value(self, key: str, *, required: bool) -> Node | None:
        entry = self._node.entries.get(key)
        if entry is None:
            if required:
                self.problem(f"key {quoted(key)} is missing")
            return None
        value = entry.value
        if isinstance(value, TextNode) and value.is_plain and value.text in _EMPTY:
            self.problem(f"{quoted(key)} has no value", key)
            return None
        return value

    def _wrong(self, key: str, expected: str, found: Node) -> None:
        self.problem(f"{quoted(key)} must be {expected}, and there is {_name(found)}", key)

    def located(self, key: str, *, required: bool = True) -> LocatedText:
        """A text of any length, with the line it starts on; blank lines at its end are cut."""
        value = self._value(key, required=required)
        if value is None:
            return LocatedText("", self.line_of(key))
        if not isinstance(value, TextNode):
            self._wrong(key, "a text", value)
            return LocatedText("", self.line_of(key))
        text = value.text.rstrip()
        if not text:
            self.problem(f"{quoted(key)} is an empty text", key)
        return LocatedText(text, value.text_line)

    def text(self, key: str, *, required: bool = True) -> str:
        """A text, without spaces around it."""
        return self.located(key, required=required).text.strip()

    def line_text(self, key: str, *, required: bool = True) -> str:
        """A text on one line, such as a title."""
        text = self.text(key, required=required)
        if "\n" in text:
            self.problem(f"{quoted(key)} must be one line", key)
            return " ".join(text.split())
        return text

    def whole_number(self, key: str) -> int | None:
        """A whole number; None when it is missing or none, which is a problem."""
        value = self._value(key, required=True)
        if isinstance(value, TextNode) and value.is_plain and _WHOLE_NUMBER.fullmatch(value.text):
            return int(value.text)
        if value is not None:
            self._wrong(key, "a whole number", value)
        return None

    def number_or_none(self, key: str) -> float | None:
        """A number, or None where the key does not stand."""
        value = self._value(key, required=False)
        if isinstance(value, TextNode) and value.is_plain and _NUMBER.fullmatch(value.text):
            return float(value.text)
        if value is not None:
            self._wrong(key, "a number", value)
        return None

    def flag(self, key: str) -> bool:
        """True or false; false where the key does not stand."""
        value = self._value(key, required=False)
        if isinstance(value, TextNode) and value.is_plain and value.text in ("true", "false"):
            return value.text == "true"
        if value is not None:
            self._wrong(key, "true or false", value)
        return False

    def _items(self, key: str, *, required: bool) -> tuple[Node, ...]:
        value = self._value(key, required=required)
        if isinstance(value, ListNode):
            return value.items
        if value is not None:
            self._wrong(key, "a list", value)
        return ()

    def located_texts(self, key: str, *, required: bool = True) -> tuple[LocatedText, ...]:
        """A list of texts, each with its line."""
        texts: list[LocatedText] = []
        for index, item in enumerate(self._items(key, required=required)):
            if isinstance(item, TextNode) and item.text.strip():
                texts.append(LocatedText(item.text.rstrip(), item.text_line))
            else:
                text = f"{quoted(key)}[{index}] must be a text, and there is {_name(item)}"
                self._problems.add(self.file, item.line, self._place() + text)
        return tuple(texts)

    def texts(self, key: str, *, required: bool = True) -> tuple[str, ...]:
        """A list of texts."""
        located = self.located_texts(key, required=required)
        return tuple(each.text.strip() for each in located)

    def sections(self, key: str, *, required: bool = True) -> list["Section"]:
        """A list of mappings; one that is required cannot be empty."""
        found: list[Section] = []
        items = self._items(key, required=required)
        if isinstance(self._value(key, required=False), ListNode) and required and not items:
            self.problem(f"{quoted(key)} is an empty list", key)
        for index, item in enumerate(items):
            path = f"{self._below(key)}[{index}]"
            if isinstance(item, MappingNode):
                found.append(Section(item, self.file, self._problems, path))
            else:
                text = f"{path}: must be a mapping, and there is {_name(item)}"
                self._problems.add(self.file, item.line, text)
        return found

    def section(self, key: str, *, required: bool = True) -> "Section | None":
        """A mapping, or None where it does not stand or was a problem."""
        value = self._value(key, required=required)
        if isinstance(value, MappingNode):
            return Section(value, self.file, self._problems, self._below(key))
        if value is not None:
            self._wrong(key, "a mapping", value)
        return None

    def nodes(self) -> Mapping[str, Node]:
        """The values as they were read, for a mapping whose keys are the author's own."""
        return {key: entry.value for key, entry in self._node.entries.items()}

    def _below(self, key: str) -> str:
        return f"{self._path}.{key}" if self._path else key


def _name(node: Node) -> str:
    if isinstance(node, TextNode):
        return quoted(node.text) if node.text.strip() else "nothing"
    return "a list" if isinstance(node, ListNode) else "a mapping"


def read_section(path: str, files: CourseFiles, problems: Problems) -> Section | None:
    """The mapping that a whole YAML file is; None when that was a problem."""
    text = files.text(path)
    if text is None:
        return None
    return section_of(text, path, problems)


def section_of(text: str, file: str, problems: Problems, first_line: int = 1) -> Section | None:
    """The mapping that a YAML text is, which starts on a line of its file."""
    node = read_yaml(text, file, problems, first_line=first_line)
    if node is None:
        return None
    if not isinstance(node, MappingNode):
        problems.add(file, node.line, f"there must be keys with values, and there is {_name(node)}")
        return None
    return Section(node, file, problems)
