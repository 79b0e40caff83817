"""Settings: how LearnPy looks, how its text is set, what the learner knows, where it all is kept.

Every choice is seen at once and kept at once; nothing has to be confirmed.
"""

import dataclasses
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from learnpy.ui.look import Look, scale_within
from learnpy.ui.measures import Measures
from learnpy.ui.reading import code_scale_within
from learnpy.ui.settings import SYSTEM_THEME, Preferences, Settings
from learnpy.ui.shortcuts import key_text
from learnpy.ui.widgets.announcement import announce
from learnpy.ui.widgets.elements import button, frame, label
from learnpy.ui.widgets.flow_layout import FlowLayout
from learnpy.ui.widgets.page_column import PageColumn
from learnpy.ui.widgets.reading_sample import ReadingSample
from learnpy.ui.widgets.setting_row import ChoiceRow, SizeRow

_WIDTH = 760


class SettingsPage(QScrollArea):
    """Lets the learner set how LearnPy looks and reads."""

    preferences_requested = Signal(object)
    """All of them, as `Preferences`, with one changed or all."""
    page_requested = Signal(str)
    knowledge_chosen = Signal(str)
    """How much Python the learner knows: one of `learnpy.ui.settings.KNOWLEDGE`."""

    def __init__(
        self, look: Look, settings: Settings, data_folder: Path, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._look = look
        self._settings = settings
        self._measures = Measures(look, self)
        self._undone: Preferences | None = None
        page = PageColumn(_WIDTH, look)
        column = page.column
        column.addWidget(label(self.tr("Settings"), "title", wrap=True))
        column.addWidget(self._card(*self._looks()))
        page.begin_section(self.tr("Text"))
        column.addWidget(self._card(*self._texts(), ReadingSample(look)))
        page.begin_section(self.tr("You and your record"))
        column.addWidget(self._card(*self._learner(data_folder)))
        column.addWidget(self._back_row())
        column.addStretch()
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWidget(page)
        look.changed.connect(self.show_now)
        self.show_now()

    def _card(self, *rows: QWidget) -> QWidget:
        card = frame("card")
        column = QVBoxLayout(card)
        self._measures.margins(column, 20, 16)
        self._measures.keep(column.setSpacing, 12)
        for row in rows:
            column.addWidget(row)
        return card

    def _looks(self) -> tuple[QWidget, ...]:
        self.theme = self._choice(
            self.tr("Theme"),
            (SYSTEM_THEME, self.tr("As the system")),
            ("light", self.tr("Light")),
            ("dark", self.tr("Dark")),
            ("contrast", self.tr("High contrast")),
        )
        self.theme.chosen.connect(self._on_theme)
        self.motion = self._choice(
            self.tr("Movement"),
            ("system", self.tr("As the system")),
            ("less", self.tr("Nothing moves of itself")),
            ("full", self.tr("All movement")),
        )
        self.motion.chosen.connect(self._on_motion)
        return self.theme, self.motion

    def _texts(self) -> tuple[QWidget, ...]:
        self.text_size = SizeRow(
            self.tr("Text size"),
            (self.tr("Smaller text"), self.tr("Larger text")),
            self._look,
            scale_within,
        )
        self.text_size.asked_for.connect(self._on_size)
        hint = self.tr("{larger} and {smaller} change it anywhere, {reset} sets it back.")
        keys = {
            "larger": key_text("larger"),
            "smaller": key_text("smaller"),
            "reset": key_text("reset_size"),
        }
        self.widths = self._choice(
            self.tr("Line width"),
            ("narrow", self.tr("Narrow: 60 letters")),
            ("normal", self.tr("Normal: 68 letters")),
            ("wide", self.tr("Wide: 75 letters")),
        )
        self.widths.chosen.connect(self._on_width)
        self.lines = self._choice(
            self.tr("Between lines"),
            ("normal", self.tr("Normal room")),
            ("roomy", self.tr("More room")),
        )
        self.lines.chosen.connect(self._on_lines)
        self.letters = self._choice(
            self.tr("Letters"),
            ("usual", self.tr("Usual")),
            ("legible", self.tr("Dyslexia-friendly")),
        )
        self.letters.box.setAccessibleDescription(
            self.tr("The other font is Atkinson Hyperlegible: no two of its letters look alike.")
        )
        self.letters.chosen.connect(self._on_letters)
        self.code = SizeRow(
            self.tr("Program size"),
            (self.tr("Smaller programs"), self.tr("Larger programs")),
            self._look,
            code_scale_within,
        )
        self.code.asked_for.connect(self._on_code)
        said = label(hint.format(**keys), "small", wrap=True)
        return self.text_size, said, self.widths, self.lines, self.letters, self.code

    def _learner(self, data_folder: Path) -> tuple[QWidget, ...]:
        self.knowledge = self._choice(
            self.tr("Python I know"),
            ("", self.tr("Not said")),
            ("none", self.tr("None yet")),
            ("some", self.tr("Some")),
            ("much", self.tr("A lot")),
        )
        self.knowledge.chosen.connect(self.knowledge_chosen)
        text = self.tr(
            "From it follows which lesson is suggested first, and that lessons which build on what "
            "you know are not locked."
        )
        where = label(self.tr("Your record and drafts are kept in {folder}"), "soft", wrap=True)
        where.setText(where.text().format(folder=data_folder))
        where.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        return self.knowledge, label(text, "small", wrap=True), where

    def _choice(self, name: str, *choices: tuple[str, str]) -> ChoiceRow:
        return ChoiceRow(name, choices, self._look)

    def _back_row(self) -> QWidget:
        holder = QWidget()
        row = FlowLayout(holder)
        self._measures.keep(row.setSpacing, 12)
        self.back = button(self.tr("Set all back"), self._on_back)
        self.back.setAccessibleDescription(
            self.tr("Theme, movement and text become as LearnPy came. It can be undone.")
        )
        self._said = label("", "soft", wrap=True)
        self.undo = button(self.tr("Undo"), self._on_undo)
        about = button(self.tr("About LearnPy"), self._on_about)
        for widget in (about, self.back, self.undo, self._said):
            row.addWidget(widget)
        self.undo.hide()
        self._said.hide()
        return holder

    # What is shown

    def show_now(self) -> None:
        """Show what is set now; it may have been set by the keyboard."""
        now = self._now()
        self.theme.show_value(now.theme)
        self.motion.show_value(now.motion)
        self.text_size.show_size(now.text_scale)
        self.widths.show_value(now.reading.width)
        self.lines.show_value(now.reading.lines)
        self.letters.show_value(now.reading.letters)
        self.code.show_size(now.reading.code_scale)
        self.knowledge.show_value(self._settings.knowledge)

    def _now(self) -> Preferences:
        kept = self._settings.preferences
        return dataclasses.replace(kept, text_scale=self._look.scale, reading=self._look.reading)

    # What the learner does

    def _on_about(self) -> None:
        self.page_requested.emit("about")

    def _on_theme(self, value: str) -> None:
        self._ask(dataclasses.replace(self._now(), theme=value))

    def _on_motion(self, value: str) -> None:
        self._ask(dataclasses.replace(self._now(), motion=value))

    def _on_size(self, size: float) -> None:
        self._ask(dataclasses.replace(self._now(), text_scale=size))

    def _on_width(self, value: str) -> None:
        self._ask_to_read(width=value)

    def _on_lines(self, value: str) -> None:
        self._ask_to_read(lines=value)

    def _on_letters(self, value: str) -> None:
        self._ask_to_read(letters=value)

    def _on_code(self, size: float) -> None:
        self._ask_to_read(code_scale=size)

    def _ask_to_read(self, **changed: str | float) -> None:
        now = self._now()
        self._ask(dataclasses.replace(now, reading=dataclasses.replace(now.reading, **changed)))

    def _ask(self, wanted: Preferences) -> None:
        self._undone = None
        self._offer_undo("")
        self.preferences_requested.emit(wanted)
        self.show_now()

    def _on_back(self) -> None:
        before = self._now()
        self._ask(Preferences())
        if before == Preferences():
            self._offer_undo(self.tr("All is as LearnPy came already."))
            return
        self._undone = before
        self._offer_undo(self.tr("All is as LearnPy came."))

    def _on_undo(self) -> None:
        before = self._undone
        self.back.setFocus()
        if before is not None:
            self._ask(before)
            announce(self, self.tr("As it was before."))

    def _offer_undo(self, said: str) -> None:
        self._said.setText(said)
        self._said.setVisible(bool(said))
        self.undo.setVisible(self._undone is not None)
        if said:
            announce(self, said)
