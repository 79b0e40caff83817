"""The page of keyboard shortcuts: every key of the table, and how to go about without a mouse."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QScrollArea, QVBoxLayout, QWidget

from learnpy.ui.look import Look
from learnpy.ui.measures import Measures
from learnpy.ui.shortcut_table import GROUPS
from learnpy.ui.shortcuts import key_text, translated, words_of
from learnpy.ui.widgets.announcement import announce
from learnpy.ui.widgets.elements import frame, label
from learnpy.ui.widgets.page_column import PageColumn
from learnpy.ui.widgets.search_box import SearchBox

_WIDTH = 760


class ShortcutsPage(QScrollArea):
    """Lists what each key does, in groups; a word in the box leaves those that fit."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._measures = Measures(look, self)
        self._rows: dict[str, _Row] = {}
        self._cards: dict[str, QWidget] = {}
        self.setAccessibleName(self.tr("Keyboard shortcuts"))
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        page = PageColumn(_WIDTH, look)
        column = page.column
        column.addWidget(label(self.tr("Keyboard shortcuts"), "title", wrap=True))
        column.addWidget(label(self._advice(), "body", wrap=True))
        column.addWidget(self._filter_box())
        self._count = label("", "small", wrap=True)
        self._count.hide()
        column.addWidget(self._count)
        for title, shortcuts in GROUPS:
            column.addWidget(self._card(title, [each[0] for each in shortcuts]))
        column.addStretch()
        self.setWidget(page)

    def _advice(self) -> str:
        text = self.tr(
            "Everything in LearnPy works without a mouse. {tab} goes from one control to the next, "
            "{back} goes back. In the editor {tab} indents; to leave it, press {leave} one after "
            "the other. {part} goes from the sidebar to the page and on to the outline."
        )
        return text.format(
            tab=key_text("go_on"),
            back=key_text("go_back"),
            leave=key_text("leave"),
            part=key_text("next_part"),
        )

    def _filter_box(self) -> SearchBox:
        self.box = SearchBox(self.tr("Filter shortcuts"), self.tr("Filter shortcuts"), self._look)
        self.box.textChanged.connect(self._on_text)
        return self.box

    def _card(self, title: str, names: list[str]) -> QWidget:
        card = frame("card")
        column = QVBoxLayout(card)
        self._measures.margins(column, 20, 16)
        self._measures.keep(column.setSpacing, 8)
        column.addWidget(label(translated(title), "subheading", wrap=True))
        grid = QGridLayout()
        self._measures.keep(grid.setHorizontalSpacing, 24)
        self._measures.keep(grid.setVerticalSpacing, 8)
        grid.setColumnStretch(0, 1)
        column.addLayout(grid)
        for place, name in enumerate(names):
            row = _Row(name)
            row.add_to(grid, place)
            self._rows[name] = row
        self._cards[title] = card
        return card

    def keys(self) -> dict[str, str]:
        """The key that is shown for each shortcut, by the shortcut's name."""
        return {name: row.key.text() for name, row in self._rows.items()}

    def shown(self) -> tuple[str, ...]:
        """The names of the shortcuts that the filter leaves."""
        return tuple(name for name, row in self._rows.items() if not row.key.isHidden())

    def _on_text(self, text: str) -> None:
        wanted = text.strip().casefold()
        for title, shortcuts in GROUPS:
            whole = wanted in translated(title).casefold()
            fits = [self._rows[each[0]].show_if(wanted, whole=whole) for each in shortcuts]
            self._cards[title].setVisible(any(fits))
        found = len(self.shown())
        words = self.tr("1 shortcut") if found == 1 else self.tr("{count} shortcuts", "", found)
        if not found:
            words = self.tr("No shortcut has these words. Try fewer letters.")
        self._count.setText(words.format(count=found))
        self._count.setVisible(bool(wanted))
        if wanted:
            announce(self.box, self._count.text())


class _Row:
    """What a key does, and the key, beside each other in a grid."""

    def __init__(self, name: str) -> None:
        self.words = label(words_of(name), "body", wrap=True)
        self.key = label(key_text(name), "strong")
        # A screen reader comes to the key alone, too.
        self.key.setAccessibleName(f"{words_of(name)}: {key_text(name)}")

    def add_to(self, grid: QGridLayout, row: int) -> None:
        grid.addWidget(self.words, row, 0)
        side = Qt.AlignmentFlag
        grid.addWidget(self.key, row, 1, side.AlignRight | side.AlignVCenter)

    def show_if(self, wanted: str, *, whole: bool) -> bool:
        """Show it where the wanted words stand in it, or its whole group is wanted."""
        text = f"{self.words.text()} {self.key.text()}".casefold()
        fits = whole or wanted in text
        for each in (self.words, self.key):
            each.setVisible(fits)
        return fits
