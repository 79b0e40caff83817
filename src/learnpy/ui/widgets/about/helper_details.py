"""What somebody who helps needs to know: found out, shown, and copied at one press."""

import platform

import PySide6
from PySide6.QtCore import qVersion
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QVBoxLayout, QWidget

from learnpy.build_record import BuildRecord
from learnpy.ui.installation_check import InstallationCheck
from learnpy.ui.look import Look
from learnpy.ui.measures import Measures
from learnpy.ui.widgets.announcement import announce
from learnpy.ui.widgets.elements import at_left, button, frame, label
from learnpy.ui.widgets.read_only_text import ReadOnlyText
from learnpy.ui.widgets.well import in_well

_ROWS = 16


class HelperDetails(QWidget):
    """Offers to test the installation; shows what was copied, so that the learner knows it."""

    def __init__(
        self,
        build: BuildRecord,
        check: InstallationCheck,
        look: Look,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._build = build
        self._check = check
        check.finished.connect(self._on_finished)
        card = frame("card")
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(card)
        column = QVBoxLayout(card)
        measures = Measures(look, self)
        measures.margins(column, 20, 16)
        measures.keep(column.setSpacing, 10)
        column.addWidget(label(self._made_with(), "body", wrap=True))
        told = self.tr(
            "Something does not work, and somebody wants to help? This tests LearnPy here, which "
            "takes up to a minute, and copies what it found, for a message. Your folder is written "
            "as ~, and no names are in it."
        )
        column.addWidget(label(told, "body", wrap=True))
        self.copy = button(self.tr("Copy details for a helper"), self._on_copy)
        column.addLayout(at_left(self.copy))
        self.said = label("", "strong", wrap=True)
        self.said.hide()
        column.addWidget(self.said)
        self.text = ReadOnlyText("", look, self.tr("Details"), margin=12, most_rows=_ROWS)
        self._well = in_well(self.text, look, 0)
        self._well.hide()
        column.addWidget(self._well)
        self.text.dress()

    def _made_with(self) -> str:
        text = self.tr("It runs on Python {python} and Qt {qt}, with PySide6 {binding}.")
        return text.format(
            python=platform.python_version(), qt=qVersion(), binding=PySide6.__version__
        )

    def _on_copy(self) -> None:
        # The button stays as it is: one that is disabled would lose the keyboard.
        self._check.start()
        if self._check.is_running:
            self._say(self.tr("LearnPy is being tested …"))

    def _on_finished(self, text: str) -> None:
        if text:
            self._say(self.tr("Copied. Paste it into your message."))
        else:
            lines = (
                f"LearnPy {self._build.version} ({self._build.day or 'from a checkout'})",
                self._made_with(),
                f"{platform.system()} {platform.release()} {platform.machine()}",
            )
            text = "\n".join(lines)
            self._say(
                self.tr("The test did not come to its end. What is known without it was copied.")
            )
        QGuiApplication.clipboard().setText(text)
        self.text.setPlainText(text)
        self._well.show()
        self.text.fit()

    def _say(self, text: str) -> None:
        self.said.setText(text)
        self.said.show()
        announce(self.said, text)
