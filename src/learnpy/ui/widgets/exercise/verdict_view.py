"""The verdict on an exercise: a word, a sentence, and what was given, got and expected."""

from collections.abc import Sequence
from html import escape

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QVBoxLayout, QWidget

from learnpy.checks.model import CheckResult, CheckStatus
from learnpy.ui.look import Look
from learnpy.ui.measures import Measures
from learnpy.ui.widgets.announcement import announce
from learnpy.ui.widgets.elements import label, set_kind, set_state
from learnpy.ui.widgets.prose_view import ProseView


class VerdictView(QFrame):
    """Shows how a check ended; hidden until the first."""

    link_activated = Signal(str)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.setObjectName("verdict")
        column = QVBoxLayout(self)
        measures = Measures(look, self)
        measures.margins(column, 16, 12)
        measures.keep(column.setSpacing, 6)
        self._word = label("", "good")
        self._message = ProseView("", look)
        self._message.link_activated.connect(self.link_activated)
        self._table = QWidget()
        self._grid = QGridLayout(self._table)
        self._grid.setContentsMargins(0, 0, 0, 0)
        measures.keep(self._grid.setHorizontalSpacing, 16)
        measures.keep(self._grid.setVerticalSpacing, 4)
        self._grid.setColumnStretch(1, 1)
        self._age = label(self.tr("For the program before your last change."), "small", wrap=True)
        self._age.hide()
        for widget in (self._word, self._age, self._message, self._table):
            column.addWidget(widget)
        self._values: list[tuple[ProseView, str, Sequence[tuple[int, int]]]] = []
        """What stands in the table, its text, and which parts of that are marked."""
        self._result: CheckResult | None = None
        look.changed.connect(self._dress_values)
        self._is_stale = False
        self.hide()

    def show_waiting(self) -> None:
        """Say that the check is going on."""
        self._result = None
        self._is_stale = False
        self._age.hide()
        set_state(self, "")
        set_kind(self._word, "soft")
        self._word.setText(self.tr("Checking"))
        self._message.hide()
        self._table.hide()
        self.show()

    def show_result(self, result: CheckResult) -> None:
        """Show the verdict, and tell it to a screen reader."""
        self._result = result
        self._is_stale = False
        self._dress()
        self._word.setText(self._words_of(result.status))
        self._message.set_html(_html(result.message))
        self._message.show()
        self._fill_table(result)
        self.show()
        spoken = f"{self._word.text()}. {self._message.toPlainText()}"
        announce(self, spoken)

    def show_stale(self, is_stale: bool) -> None:
        """Say whether the program is another than the one that was checked."""
        if is_stale != self._is_stale:
            self._is_stale = is_stale
            self._dress()

    def _dress(self) -> None:
        if self._result is None:
            return
        status = self._result.status
        state = {CheckStatus.SOLVED: "right", CheckStatus.NOT_YET: "wrong"}.get(status, "")
        set_state(self, "stale" if self._is_stale else state)
        fresh = "good" if status is CheckStatus.SOLVED else "care"
        set_kind(self._word, "soft" if self._is_stale else fresh)
        self._age.setVisible(self._is_stale)

    def _words_of(self, status: CheckStatus) -> str:
        return {
            CheckStatus.NOT_CHECKED: self.tr("Not checked"),
            CheckStatus.SOLVED: self.tr("✓ Solved"),
            CheckStatus.NOT_YET: self.tr("✗ Not yet"),
            CheckStatus.COULD_NOT_CHECK: self.tr("Could not check"),
        }[status]

    def _fill_table(self, result: CheckResult) -> None:
        while (item := self._grid.takeAt(0)) is not None:
            if widget := item.widget():
                widget.deleteLater()
        self._values.clear()
        rows = (
            (self.tr("Given"), result.given, ()),
            (self.tr("You got"), result.got, result.got_marks),
            (self.tr("Expected"), result.expected, result.expected_marks),
        )
        filled = [row for row in rows if row[1]]
        for number, (name, text, marks) in enumerate(filled):
            value = ProseView("", self._look, boxed=False)
            self._values.append((value, text, marks))
            value.setAccessibleName(f"{name}: {text}")
            self._grid.addWidget(label(name, "small"), number, 0, Qt.AlignmentFlag.AlignTop)
            self._grid.addWidget(value, number, 1)
        self._dress_values()
        self._table.setVisible(bool(filled))

    def _dress_values(self) -> None:
        for value, text, marks in self._values:
            value.set_html(self._value_html(text, marks))

    def _value_html(self, text: str, marks: Sequence[tuple[int, int]]) -> str:
        """A value in the code font, which wraps where it must and keeps its blanks and lines."""
        family = escape(self._look.code_font().family(), quote=True)
        font = f"font-family: '{family}'; font-size: {self._look.code_px(14)}px;"
        return (
            '<p style="white-space: pre-wrap; margin: 0px;">'
            f'<span style="{font}">{self._marked(text, marks, font)}</span></p>'
        )

    def _marked(self, text: str, marks: Sequence[tuple[int, int]], font: str) -> str:
        """A value as HTML, with what differs in bold, underlined and coloured."""
        theme = self._look.theme
        colours = f"background-color: {theme.mark}; color: {theme.text};"
        # Within a `<b>` or a `<u>` Qt goes back to the size of the page.
        style = f"{font} {colours} font-weight: bold; text-decoration: underline;"
        parts: list[str] = []
        place = 0
        for start, end in marks:
            parts.append(_kept(text[place:start]))
            parts.append(f'<span style="{style}">{_kept(text[start:end])}</span>')
            place = end
        parts.append(_kept(text[place:]))
        return "".join(parts)


def _kept(text: str) -> str:
    """Plain text as HTML; its lines are told, since a line's end is a blank to HTML."""
    return escape(text).replace("\n", "<br>")


def _html(message: str) -> str:
    """A message's Markdown; the renderer is read when the first verdict comes."""
    from learnpy.content.markdown import parse_markdown, render_tokens  # noqa: PLC0415

    try:
        return render_tokens(parse_markdown(message))
    except ValueError:
        return f"<p>{escape(message)}</p>"
