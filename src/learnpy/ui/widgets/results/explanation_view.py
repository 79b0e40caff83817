"""What an error means, in plain words below the output."""

import re
from html import escape

from PySide6.QtCore import Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QFrame, QLabel, QVBoxLayout, QWidget

from learnpy.explanations.model import Explanation
from learnpy.ui.look import Look
from learnpy.ui.measures import Measures
from learnpy.ui.widgets.announcement import announce
from learnpy.ui.widgets.elements import label, set_state
from learnpy.ui.widgets.prose_view import ProseView

_ADDRESS = "line:"


class ExplanationView(QFrame):
    """A card with the meaning, the cause and what to try; a screen reader hears it once."""

    line_requested = Signal(int)
    """The learner wants to see a line of the program."""

    def __init__(self, explanation: Explanation, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("card")
        self._is_told = False
        self._age: QLabel | None = None
        self._texts: list[str] = []
        self._linked: set[str] = set()
        #: How a line is named inside a sentence, so that it becomes a link. Where the language has
        #: several forms of it, all of them, with "|" between.
        self._lines = _pattern_of(self.tr("line {number}"))
        self._look = look
        self._column = QVBoxLayout(self)
        measures = Measures(look, self)
        measures.margins(self._column, 16, 12, 16, 8)
        measures.keep(self._column.setSpacing, 4)
        sentences = [each for each in (explanation.meaning, explanation.cause) if each]
        body = "".join(f"<p>{self._html(each)}</p>" for each in sentences)
        self._add(self.tr("What this means"), body, sentences)
        if explanation.tries:
            measures.gap(self._column, 4)
            items = "".join(f"<li>{self._html(each)}</li>" for each in explanation.tries)
            self._add(self.tr("What to try"), f"<ul>{items}</ul>", explanation.tries)
        self.setAccessibleName(self.spoken)

    @property
    def spoken(self) -> str:
        """The whole of it as a screen reader says it."""
        return " ".join(self._texts)

    def show_stale(self, is_stale: bool) -> None:
        """Say whether the program is another than the one that had the error."""
        words = self.tr("For the program before your last change.")
        if self._age is None:
            self._age = label(words, "small", wrap=True)
            self._column.insertWidget(0, self._age)
        self._age.setVisible(is_stale)
        set_state(self, "stale" if is_stale else "")
        self.setAccessibleName(f"{words} {self.spoken}" if is_stale else self.spoken)

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802
        """Say it to a screen reader when it appears."""
        super().showEvent(event)
        if not self._is_told:
            self._is_told = True
            announce(self, self.spoken)

    def _add(self, title: str, html: str, sentences: list[str] | tuple[str, ...]) -> None:
        text = ProseView(html, self._look, boxed=False)
        text.setAccessibleName(title)
        text.link_activated.connect(self._on_link)
        self._column.addWidget(label(title, "subheading"))
        self._column.addWidget(text)
        self._texts += [f"{title}.", *(each.replace("`", "") for each in sentences)]

    def _html(self, sentence: str) -> str:
        """A sentence with its code as code, and each line of the program a link, once."""
        parts = escape(sentence).split("`")
        for number, part in enumerate(parts):
            inside_code = number % 2 == 1
            linked = part if inside_code else self._lines.sub(self._link, part)
            parts[number] = f"<code>{part}</code>" if inside_code else linked
        return "".join(parts)

    def _link(self, found: re.Match[str]) -> str:
        line = found[found.lastindex or 0]
        if line in self._linked:
            return found[0]
        self._linked.add(line)
        return f'<a href="{_ADDRESS}{line}">{found[0]}</a>'

    def _on_link(self, address: str) -> None:
        number = address.removeprefix(_ADDRESS)
        if number.isdigit():
            self.line_requested.emit(int(number))


def _pattern_of(forms: str) -> re.Pattern[str]:
    """What finds the lines that a text names, by how the language may name one."""
    patterns: list[str] = []
    for form in escape(forms).split("|"):
        before, _, after = form.strip().partition("{number}")
        # Where a script has no capitals, there may be no blanks between its words.
        begins = r"\b" if before[:1].lower() != before[:1].upper() else ""
        patterns.append(rf"{begins}{re.escape(before)}(\d+){re.escape(after)}(?!\d)")
    return re.compile("|".join(patterns))
