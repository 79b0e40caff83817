"""Settings and About: theme, text size, where the record is kept, licences."""

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from learnpy import __date__, __version__
from learnpy.ui.look import Look
from learnpy.ui.measures import Measures
from learnpy.ui.settings import SYSTEM_THEME
from learnpy.ui.widgets.choice_box import ChoiceBox
from learnpy.ui.widgets.elements import button, frame, label
from learnpy.ui.widgets.flow_layout import FlowLayout
from learnpy.ui.widgets.page_column import PageColumn

_WIDTH = 760


class SettingsPage(QScrollArea):
    """Lets the learner set how LearnPy looks, and says what it is."""

    theme_requested = Signal(str)
    scale_requested = Signal(float)

    def __init__(
        self, look: Look, theme_name: str, data_folder: Path, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._look = look
        self._measures = Measures(look, self)
        self._themes = ChoiceBox(look)
        self._themes.setAccessibleName(self.tr("Theme"))
        for name, text in (
            (SYSTEM_THEME, self.tr("As the system")),
            ("light", self.tr("Light")),
            ("dark", self.tr("Dark")),
            ("contrast", self.tr("High contrast")),
        ):
            self._themes.addItem(text, name)
        self._themes.setCurrentIndex(max(0, self._themes.findData(theme_name)))
        self._themes.activated.connect(self._on_theme)
        self._scale = label("", "strong")
        page = PageColumn(_WIDTH, look)
        column = page.column
        column.addWidget(label(self.tr("Settings"), "title"))
        column.addWidget(self._appearance())
        column.addWidget(label(self.tr("About LearnPy"), "heading"))
        column.addWidget(self._about(data_folder))
        column.addStretch()
        self.setWidgetResizable(True)
        self.setWidget(page)
        look.changed.connect(self._show_scale)
        self._show_scale()

    def _appearance(self) -> QWidget:
        card = frame("card")
        column = QVBoxLayout(card)
        self._measures.margins(column, 20, 16)
        self._measures.keep(column.setSpacing, 12)
        theme = QHBoxLayout()
        theme.addWidget(label(self.tr("Theme"), "strong"))
        theme.addStretch()
        theme.addWidget(self._themes)
        column.addLayout(theme)
        size = QHBoxLayout()
        size.addWidget(label(self.tr("Text size"), "strong"))
        size.addStretch()
        smaller = button(self.tr("Smaller"), self._on_smaller)
        larger = button(self.tr("Larger"), self._on_larger)
        sizes = FlowLayout()
        self._measures.keep(sizes.setSpacing, 8)
        for widget in (smaller, self._scale, larger, button(self.tr("Reset"), self._on_reset)):
            sizes.addWidget(widget)
        size.addLayout(sizes)
        column.addLayout(size)
        hint = self.tr("Ctrl + and Ctrl − change it anywhere, Ctrl 0 resets it.")
        column.addWidget(label(hint, "small", wrap=True))
        return card

    def _about(self, data_folder: Path) -> QWidget:
        card = frame("card")
        column = QVBoxLayout(card)
        self._measures.margins(column, 20, 16)
        self._measures.keep(column.setSpacing, 8)
        version = self.tr("LearnPy {version}, {date}")
        column.addWidget(label(version.format(version=__version__, date=__date__), "strong"))
        for text in (
            self.tr("It works without a network and never asks for an account."),
            self.tr(
                "Code: MIT licence. Course: CC BY 4.0. Qt for Python: LGPL 3. Icons: Lucide, ISC "
                "licence. Fonts: IBM Plex Mono and Inter, SIL Open Font License. Colours: Radix "
                "Colors, MIT licence."
            ),
            self.tr("Company names describe the systems; LearnPy belongs to none of them."),
        ):
            column.addWidget(label(text, "body", wrap=True))
        where = label(self.tr("Your record and drafts are kept in {folder}"), "soft", wrap=True)
        where.setText(where.text().format(folder=data_folder))
        where.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        column.addWidget(where)
        return card

    def _show_scale(self) -> None:
        self._scale.setText(f"{round(self._look.scale * 100)} %")

    def _on_theme(self, row: int) -> None:
        self.theme_requested.emit(self._themes.itemData(row))

    def _on_smaller(self) -> None:
        self.scale_requested.emit(self._look.scale - 0.1)

    def _on_larger(self) -> None:
        self.scale_requested.emit(self._look.scale + 0.1)

    def _on_reset(self) -> None:
        self.scale_requested.emit(1.0)
