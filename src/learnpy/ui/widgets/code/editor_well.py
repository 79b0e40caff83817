"""A program to write, in the surface that code stands on: the editor, find, and suggestions."""

from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from learnpy.ui.completion_process import CompletionProcess
from learnpy.ui.look import Look
from learnpy.ui.measures import Measures
from learnpy.ui.shortcuts import listen
from learnpy.ui.widgets.code.code_assistant import CodeAssistant
from learnpy.ui.widgets.code.code_editor import CodeEditor
from learnpy.ui.widgets.code.find_bar import FindBar


class EditorWell(QFrame):
    """Holds the editor; the find bar is made when it is first wanted."""

    def __init__(
        self,
        code: str,
        code_html: str,
        look: Look,
        name: str,
        parent: QWidget | None = None,
    ) -> None:
        """Show a program.

        Args:
            code: Its text.
            code_html: The text as it was prepared, coloured.
            look: How the window looks.
            name: What a screen reader calls it.
            parent: Its owner.
        """
        super().__init__(parent)
        self.setObjectName("well")
        self._look = look
        self._find_bar: FindBar | None = None
        self.assistant: CodeAssistant | None = None
        """Suggests names, once `assist_with` was called."""
        self._column = QVBoxLayout(self)
        Measures(look, self).margins(self._column, 4, 10, 12, 10)
        self._column.setSpacing(0)
        self.editor = CodeEditor(code, code_html, look, name)
        self._column.addWidget(self.editor)
        listen(self, "find", self.open_find)
        listen(self, "find_next", self.find_next)
        listen(self, "find_before", self.find_previous)

    def assist_with(self, completions: CompletionProcess) -> None:
        """Suggest names while the program is written."""
        self.assistant = CodeAssistant(self.editor, completions, self._look)

    @property
    def find_bar(self) -> FindBar:
        """The bar, shown or not."""
        if self._find_bar is None:
            self._find_bar = FindBar(self.editor, self._look)
            self._find_bar.hide()
            self._column.insertWidget(0, self._find_bar)
        return self._find_bar

    def open_find(self) -> None:
        """Open the find bar."""
        self.find_bar.open_bar()

    def find_next(self) -> None:
        """Go to the next match, or ask what to look for."""
        if self.find_bar.field.text():
            self.find_bar.find_next()
        else:
            self.open_find()

    def find_previous(self) -> None:
        """Go to the match before, or ask what to look for."""
        if self.find_bar.field.text():
            self.find_bar.find_previous()
        else:
            self.open_find()
