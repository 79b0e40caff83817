"""A lesson entered in the text of its `track.yaml`, with everything else there left as it is."""

import re
from contextlib import suppress

import yaml

from learnpy.content.problems import quoted

_LESSONS, _PLANNED = "lessons", "planned"
_LINE_END = re.compile(r"\r?\n")


class TrackEntryError(Exception):
    """The file is not written in a way that an entry can be added to; the text says why."""


def enter_lesson(text: str, lesson_id: str) -> str:
    """The text of a `track.yaml` with one lesson more at the end of its lessons.

    A lesson that is planned there is planned no longer.

    Raises:
        TrackEntryError: it has to be entered by hand.
    """
    before = _lists_of(text)
    wanted = {
        _LESSONS: [*before[_LESSONS], lesson_id],
        _PLANNED: [each for each in before[_PLANNED] if each != lesson_id],
    }
    changed = _with_lesson(text, lesson_id)
    with suppress(TrackEntryError):
        changed = _without_planned(changed, lesson_id)
        if _lists_of(changed) == wanted and _rest_of(changed) == _rest_of(text):
            return changed
    raise TrackEntryError(f"add {quoted(lesson_id)} to {quoted(_LESSONS)} by hand")


def _with_lesson(text: str, lesson_id: str) -> str:
    listed = _list_at(text, _LESSONS)
    newline = "\r\n" if "\r\n" in text else "\n"
    if listed is None:
        end = "" if text.endswith("\n") else newline
        return f"{text}{end}{_LESSONS}: [{lesson_id}]{newline}"
    if not listed.value:
        return _replaced(text, listed, f"[{lesson_id}]")
    last = listed.value[-1]
    if listed.flow_style:
        at = last.end_mark.index
        return f"{text[:at]}, {lesson_id}{text[at:]}"
    at = _line_end(text, last.end_mark.index)
    indent = " " * listed.start_mark.column
    return f"{text[:at]}{newline}{indent}- {lesson_id}{text[at:]}"


def _without_planned(text: str, lesson_id: str) -> str:
    listed = _list_at(text, _PLANNED)
    items = [] if listed is None else listed.value
    place = next((n for n, item in enumerate(items) if item.value == lesson_id), None)
    if listed is None or place is None:
        return text
    if len(items) == 1:
        return _replaced(text, listed, "[]")
    item = items[place]
    if not listed.flow_style:
        start = text.rfind("\n", 0, item.start_mark.index) + 1
        after = text.find("\n", item.end_mark.index) + 1 or len(text)
        return text[:start] + text[after:]
    if place:
        return text[: items[place - 1].end_mark.index] + text[item.end_mark.index :]
    return text[: item.start_mark.index] + text[items[1].start_mark.index :]


def _replaced(text: str, node: yaml.Node, by: str) -> str:
    """A whole list written anew; one in lines of its own moves up to its key."""
    start, end = node.start_mark.index, node.end_mark.index
    if isinstance(node, yaml.SequenceNode) and not node.flow_style:
        end = _line_end(text, node.value[-1].end_mark.index)
        start = text.rindex(":", 0, start) + 1
        by = f" {by}"
    elif start == end:  # a key with nothing after it
        by = f" {by}"
    return text[:start] + by + text[end:]


def _line_end(text: str, start: int) -> int:
    """Where a line ends, before what ends it."""
    found = _LINE_END.search(text, start)
    return found.start() if found else len(text)


def _list_at(text: str, key: str) -> yaml.SequenceNode | None:
    """The list of a key, or what stands in its place as an empty one; None without the key."""
    for name, node in _mapping(text).value:
        if name.value == key:
            if isinstance(node, yaml.SequenceNode):
                return node
            if isinstance(node, yaml.ScalarNode) and node.value in ("", "~", "null"):
                return yaml.SequenceNode(node.tag, [], node.start_mark, node.end_mark, True)
            raise TrackEntryError(f"{quoted(key)} is not a list")
    return None


def _lists_of(text: str) -> dict[str, list[str]]:
    lists: dict[str, list[str]] = {}
    for key in (_LESSONS, _PLANNED):
        listed = _list_at(text, key)
        lists[key] = [str(item.value) for item in listed.value] if listed is not None else []
    return lists


def _rest_of(text: str) -> dict[str, str]:
    """All that is said beside the lists of lessons."""
    pairs = _mapping(text).value
    return {
        name.value: yaml.serialize(node)
        for name, node in pairs
        if name.value not in (_LESSONS, _PLANNED)
    }


def _mapping(text: str) -> yaml.MappingNode:
    try:
        node = yaml.compose(text, Loader=yaml.SafeLoader)
    except yaml.YAMLError as error:
        why = str(error).replace("\n", " ")
        raise TrackEntryError(f"the file is not YAML: {why}") from error
    if not isinstance(node, yaml.MappingNode):
        raise TrackEntryError("the file has no keys")
    return node
