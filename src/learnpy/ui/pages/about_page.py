"""About LearnPy: which it is, where the record is kept, help for who helps, and all licences."""

from datetime import date
from pathlib import Path

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from learnpy.build_record import BuildRecord, notices_text
from learnpy.ui.installation_check import InstallationCheck
from learnpy.ui.look import Look
from learnpy.ui.measures import Measures
from learnpy.ui.widgets.about.helper_details import HelperDetails
from learnpy.ui.widgets.about.licence_text import LicenceText
from learnpy.ui.widgets.announcement import announce
from learnpy.ui.widgets.elements import at_left, button, frame, label
from learnpy.ui.widgets.flow_layout import FlowLayout
from learnpy.ui.widgets.page_column import PageColumn

_WIDTH = 760
_DAYS, _WEEKS, _MONTHS = 14, 60, 730
"""So many days are told in days, in weeks, and in months."""


class AboutPage(QScrollArea):
    """Says what this LearnPy is, and of what it is made."""

    def __init__(
        self,
        look: Look,
        build: BuildRecord,
        data_folder: Path,
        check: InstallationCheck,
        today: date,
        parent: QWidget | None = None,
    ) -> None:
        """Make the page.

        Args:
            look: How the window looks.
            build: Which LearnPy this is.
            data_folder: Where the record is kept.
            check: The test of the installation, which is started here.
            today: The learner's own day, from which the age is counted.
            parent: Its owner.
        """
        super().__init__(parent)
        self._look = look
        self._measures = Measures(look, self)
        self._folder = data_folder
        self._licences: LicenceText | None = None
        self.check = check
        page = PageColumn(_WIDTH, look)
        column = page.column
        column.addWidget(label(self.tr("About LearnPy"), "title", wrap=True))
        column.addWidget(self._which(build, today))
        page.begin_section(self.tr("Your record"))
        column.addWidget(self._record())
        page.begin_section(self.tr("Help"))
        self.details = HelperDetails(build, check, look)
        column.addWidget(self.details)
        page.begin_section(self.tr("Licences"))
        column.addWidget(self._licence_card())
        column.addStretch()
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWidget(page)

    def _which(self, build: BuildRecord, today: date) -> QWidget:
        card, column = self._card()
        column.addWidget(label(f"LearnPy {build.version}", "strong"))
        if build.day is None:
            made = self.tr("This one runs from a checkout.")
        else:
            made = self.tr("Made of the sources of {day}{age}.").format(
                day=build.day.isoformat(), age=self.age(build.day, today)
            )
        for text in (
            made,
            self.tr("It works without a network and never asks for an account."),
            self.tr("Company names describe the systems; LearnPy belongs to none of them."),
        ):
            column.addWidget(label(text, "body", wrap=True))
        return card

    def age(self, day: date, today: date) -> str:
        """How long ago a day was, in words that follow it; empty where a clock is wrong."""
        days = (today - day).days
        if days < 0:
            return ""
        if days == 0:
            return self.tr(", which is today")
        if days == 1:
            return self.tr(", which was yesterday")
        if days < _DAYS:
            return self.tr(", {days} days ago", "", days).format(days=days)
        if days < _WEEKS:
            weeks = days // 7
            return self.tr(", {weeks} weeks ago", "", weeks).format(weeks=weeks)
        if days < _MONTHS:
            months = round(days * 12 / 365)
            return self.tr(", {months} months ago", "", months).format(months=months)
        years = days // 365
        return self.tr(", {years} years ago", "", years).format(years=years)

    def _record(self) -> QWidget:
        card, column = self._card()
        told = self.tr("What you have done, your drafts and your settings are kept in this folder:")
        column.addWidget(label(told, "body", wrap=True))
        where = label(_breakable(str(self._folder)), "strong", wrap=True)
        where.setAccessibleName(str(self._folder))
        where.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        column.addWidget(where)
        row = FlowLayout()
        self._measures.keep(row.setSpacing, 8)
        row.addWidget(button(self.tr("Show folder"), self._on_show))
        row.addWidget(button(self.tr("Copy path"), self._on_copy))
        column.addLayout(row)
        self.said = label("", "small", wrap=True)
        self.said.hide()
        column.addWidget(self.said)
        return card

    def _licence_card(self) -> QWidget:
        card, column = self._card()
        for text in (
            self.tr(
                "LearnPy is free: its code is under the MIT licence, the course under CC BY 4.0."
            ),
            self.tr(
                "The window is made with Qt for Python, under the LGPL 3. Fonts: IBM Plex Mono, "
                "Inter and Atkinson Hyperlegible Next, under the SIL Open Font License. Icons: "
                "Lucide, ISC licence. Colours: Radix Colors, MIT licence."
            ),
        ):
            column.addWidget(label(text, "body", wrap=True))
        if not notices_text():
            told = self.tr(
                "In a checkout, each package lies in .venv with its own licence, and "
                "docs/dependencies.md says what each is for."
            )
            column.addWidget(label(told, "body", wrap=True))
            return card
        self.show_licences = button(self.tr("Show all licences"), self._on_licences)
        column.addLayout(at_left(self.show_licences))
        self._licence_column = column
        return card

    def _card(self) -> tuple[QWidget, QVBoxLayout]:
        card = frame("card")
        column = QVBoxLayout(card)
        self._measures.margins(column, 20, 16)
        self._measures.keep(column.setSpacing, 8)
        return card, column

    def _on_show(self) -> None:
        """Open the folder, or the one around it where nothing was kept yet."""
        there = self._folder
        while not there.exists() and there != there.parent:
            there = there.parent
        if not QDesktopServices.openUrl(QUrl.fromLocalFile(str(there))):
            self._say(self.tr("This system did not open it. Copy the path, and open it yourself."))

    def _on_copy(self) -> None:
        QGuiApplication.clipboard().setText(str(self._folder))
        self._say(self.tr("The path was copied."))

    def _on_licences(self) -> None:
        """Show them, or put them away again; a text so long is read when it is asked for."""
        if self._licences is None:
            self._licences = LicenceText(notices_text(), self._look)
            self._licence_column.addWidget(self._licences)
            self._licences.hide()
        is_shown = self._licences.isHidden()
        self._licences.setVisible(is_shown)
        words = self.tr("Put the licences away") if is_shown else self.tr("Show all licences")
        self.show_licences.setText(words)
        if is_shown:
            self._licences.box.setFocus()

    def _say(self, text: str) -> None:
        self.said.setText(text)
        self.said.show()
        announce(self.said, text)


def _breakable(path: str) -> str:
    """A path that a narrow column may break behind each folder."""
    return "".join(f"{sign}\u200b" if sign in "/\\" else sign for sign in path)
