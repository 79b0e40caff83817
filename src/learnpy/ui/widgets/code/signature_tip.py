"""How the function is called whose arguments the learner writes."""

from collections.abc import Sequence
from html import escape

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QLabel, QVBoxLayout, QWidget

from learnpy.runner.completion.protocol import Signature
from learnpy.ui.look import Look
from learnpy.ui.measures import Measures
from learnpy.ui.widgets.elements import label

_WIDEST = 560


class SignatureTip(QFrame):
    """Shows one line for each way to call it, with the current argument marked."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look
        self._words = ""
        self.setObjectName("popup")
        self._calls = QLabel()
        self._calls.setTextFormat(Qt.TextFormat.RichText)
        self._calls.setProperty("kind", "code")
        self._summary = label("", "small", wrap=True)
        self._column = column = QVBoxLayout(self)
        measures = Measures(look, self)
        measures.margins(column, 10, 6)
        measures.keep(column.setSpacing, 2)
        column.addWidget(self._calls)
        column.addWidget(self._summary)
        self.hide()

    @property
    def words(self) -> str:
        """What is shown, for a screen reader."""
        return self._words

    def show_signatures(self, signatures: Sequence[Signature]) -> None:
        """Show these ways to call it."""
        self._calls.setText("<br>".join(self._line(each) for each in signatures))
        first = signatures[0]
        self._summary.setText(first.summary)
        self._summary.setVisible(bool(first.summary))
        self._calls.setWordWrap(False)
        width, widest = self._calls.sizeHint().width(), self._look.px(_WIDEST)
        self._calls.setWordWrap(width > widest)
        self._calls.setFixedWidth(min(widest, width))
        self._summary.setFixedWidth(max(self._calls.width(), self._look.px(240)))
        self._words = self._said(first)
        self.setAccessibleName(self._words)
        self._column.activate()
        self.adjustSize()

    def _line(self, signature: Signature) -> str:
        theme = self._look.theme
        shown = []
        for number, parameter in enumerate(signature.parameters):
            text = escape(parameter)
            if number == signature.current:
                text = f'<b style="color:{theme.accent_text}"><u>{text}</u></b>'
            shown.append(text)
        return f"{escape(signature.name)}({', '.join(shown)})"

    def _said(self, signature: Signature) -> str:
        call = f"{signature.name}({', '.join(signature.parameters)})"
        if signature.current < 0:
            return call
        now = self.tr("now: {argument}").format(argument=signature.parameters[signature.current])
        return f"{call}, {now}"
