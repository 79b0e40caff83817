"""The window as a screen reader finds it: the tree of what Qt tells of each widget."""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QComboBox, QWidget

Role = QAccessible.Role
CONTROLS = frozenset(
    {
        Role.Button,
        Role.ButtonMenu,
        Role.CheckBox,
        Role.RadioButton,
        Role.ComboBox,
        Role.EditableText,
        Role.SpinBox,
        Role.Slider,
        Role.List,
        Role.Tree,
        Role.Table,
        Role.MenuItem,
        Role.Link,
        Role.PageTab,
    }
)
PICTURES = frozenset({Role.Graphic, Role.Chart, Role.ProgressBar, Role.Canvas})
GROUPS = frozenset({Role.Grouping})
_NOT_FOR_PEOPLE = re.compile(r"^Q[A-Z]\w+$|\.svg$|\.png$|^[a-z]+_[a-z_]+$|^[A-Z][a-z]+[A-Z]\w*$")
"""Names of classes, files and variables."""


@dataclass(frozen=True)
class Spoken:
    """What is told of one thing in the window."""

    role: Role
    name: str
    description: str
    group: str
    """The names of the groups that it stands in."""
    focusable: bool
    disabled: bool
    checkable: bool
    checked: bool
    kind: str
    """The widget's class, to find it by when a test fails."""


def tree(widget: QWidget) -> list[Spoken]:
    """All that can be seen in a widget, as it is told."""
    return list(_walk(QAccessible.queryAccessibleInterface(widget), ""))


def _walk(told: QAccessibleInterface, group: str) -> Iterator[Spoken]:
    state, role = told.state(), told.role()
    if state.invisible:
        return
    name = _name_of(told)
    described = told.object()
    yield Spoken(
        role,
        name,
        told.text(QAccessible.Text.Description),
        group,
        bool(state.focusable),
        bool(state.disabled),
        bool(state.checkable),
        bool(state.checked),
        type(described).__name__ if described is not None else "item",
    )
    inside = f"{group} > {name}" if role in GROUPS and name else group
    for number in range(told.childCount()):
        child = told.child(number)
        if child is not None and child.isValid():
            yield from _walk(child, inside)


def _name_of(told: QAccessibleInterface) -> str:
    """Its name; on Unix a box to choose from tells its choice there, and its name by its label."""
    described = told.object()
    if isinstance(described, QComboBox):
        return described.accessibleName()
    return told.text(QAccessible.Text.Name)


def faults(spoken: list[Spoken]) -> list[str]:
    """What a learner with a screen reader would stumble over."""
    found = [
        f"no name: {each}"
        for each in spoken
        if (each.role in CONTROLS or each.role in PICTURES or each.focusable)
        and not each.name.strip()
        and not (each.kind == "item" and each.role not in CONTROLS)
    ]
    found += [f"not for people: {each}" for each in spoken if _NOT_FOR_PEOPLE.search(each.name)]
    found += [
        f"a picture without words: {each}"
        for each in spoken
        if each.role is Role.Graphic and not each.description and len(each.name.split()) < 2
    ]
    alike = Counter(
        (each.role, each.name, each.description, each.group)
        for each in spoken
        if each.role in CONTROLS and each.kind != "item"
    )
    return found + [f"{count} alike: {what}" for what, count in alike.items() if count > 1]


def headings(spoken: list[Spoken]) -> list[str]:
    """The headings, in the order that they are read."""
    return [each.name for each in spoken if each.role is Role.Heading]
