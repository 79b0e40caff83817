"""What a first start shows: what LearnPy is, one question, and the way into a lesson."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QButtonGroup, QFrame, QRadioButton, QScrollArea, QVBoxLayout, QWidget

from learnpy.record import record
from learnpy.ui.look import Look
from learnpy.ui.measures import Measures
from learnpy.ui.widgets.click_surface import ClickSurface
from learnpy.ui.widgets.elements import button, label, set_state
from learnpy.ui.widgets.flow_layout import FlowLayout
from learnpy.ui.widgets.page_column import PageColumn

_WIDTH = 640
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


@record
class Beginning:
    """A lesson to begin with, for who knows so much Python."""

    knowledge: str
    """One of `learnpy.ui.settings.KNOWLEDGE`."""
    lesson: str
    """Its id."""
    title: str
    minutes: int


class WelcomePage(QScrollArea):
    """Asks how much Python the learner knows; 1, 2 and 3 answer, Enter begins, Escape skips."""

    begun = Signal(str, str)
    """What was answered, and the lesson to open."""
    skipped = Signal()

    def __init__(
        self, beginnings: Sequence[Beginning], look: Look, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._beginnings = tuple(beginnings)
        self._measures = Measures(look, self)
        self.choices: list[QRadioButton] = []
        self._cards: list[QFrame] = []
        self._group = QButtonGroup(self)
        page = PageColumn(_WIDTH, look)
        column = page.column
        column.addWidget(
            label(self.tr("Learn Python from the systems it runs"), "title", wrap=True)
        )
        what = self.tr(
            "LearnPy lets you run, change and write small, real versions of what Netflix, NASA and "
            "others do with Python, on this computer alone: no account, no network."
        )
        column.addWidget(label(what, "body", wrap=True))
        self._measures.gap(column, 8)
        self._question = self.tr("How much Python do you know?")
        column.addWidget(label(self._question, "heading", wrap=True))
        for number, beginning in enumerate(self._beginnings, start=1):
            column.addWidget(self._choice(number, beginning))
        column.addWidget(self._ways())
        hint = self.tr(
            "The keys 1, 2 and 3 choose, Enter begins, Escape skips this. All lessons stay open "
            "to you, and Settings lets you answer anew."
        )
        column.addWidget(label(hint, "small", wrap=True))
        column.addStretch()
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWidget(page)
        self._group.idToggled.connect(self._on_toggled)
        self.choices[0].setChecked(True)
        self.setFocusProxy(self.choices[0])

    def _choice(self, number: int, beginning: Beginning) -> QFrame:
        words, more = {
            "none": (self.tr("None yet"), ""),
            "some": (self.tr("Some"), self.tr("I have written small programs.")),
            "much": (self.tr("A lot"), self.tr("I write Python often.")),
        }[beginning.knowledge]
        card = ClickSurface()
        card.clicked.connect(self._on_card)
        card.setObjectName("choice")
        inside = QVBoxLayout(card)
        self._measures.margins(inside, 16, 12)
        self._measures.keep(inside.setSpacing, 4)
        choice = QRadioButton(f"{number}   {words}")
        choice.setAccessibleName(words)
        text = self.tr("Begins with “{title}”, about {minutes} minutes.", "", beginning.minutes)
        where = f"{more} {text.format(title=beginning.title, minutes=beginning.minutes)}".strip()
        choice.setAccessibleDescription(f"{self._question} {where}")
        inside.addWidget(choice)
        inside.addWidget(label(where, "small", wrap=True))
        self._group.addButton(choice, number)
        self.choices.append(choice)
        self._cards.append(card)
        return card

    def _ways(self) -> QWidget:
        holder = QWidget()
        row = FlowLayout(holder)
        self._measures.keep(row.setSpacing, 12)
        self.begin_button = button(self.tr("Begin"), self.begin, "primary")
        self.skip_button = button(self.tr("Skip, and look around"), self.skipped.emit)
        row.addWidget(self.begin_button)
        row.addWidget(self.skip_button)
        return holder

    @property
    def chosen(self) -> Beginning:
        """What is answered now."""
        return self._beginnings[self._group.checkedId() - 1]

    def begin(self) -> None:
        """Open the lesson of the answer."""
        self.begun.emit(self.chosen.knowledge, self.chosen.lesson)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Answer, begin or skip by one key."""
        number = event.key() - Qt.Key.Key_0
        if 1 <= number <= len(self.choices):
            self.choices[number - 1].setFocus(Qt.FocusReason.ShortcutFocusReason)
            self.choices[number - 1].setChecked(True)
        elif event.key() in _ENTER:
            self.begin()
        elif event.key() == Qt.Key.Key_Escape:
            self.skipped.emit()
        else:
            super().keyPressEvent(event)

    def _on_toggled(self, number: int, is_chosen: bool) -> None:
        set_state(self._cards[number - 1], "chosen" if is_chosen else "")

    def _on_card(self) -> None:
        choice = self.choices[self._cards.index(self.sender())]  # type: ignore[arg-type]
        choice.setFocus()
        choice.setChecked(True)
