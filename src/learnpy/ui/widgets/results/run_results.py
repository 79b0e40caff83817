"""What a run leaves below its console: figures, values, tables, files, explanations."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from learnpy.runner.outcome import RunResult
from learnpy.runner.protocol import RunFolder
from learnpy.ui.look import Look
from learnpy.ui.measures import Measures
from learnpy.ui.run_process import RunProcess
from learnpy.ui.warm_children import WarmChildren
from learnpy.ui.widgets.announcement import announce
from learnpy.ui.widgets.results.explanation_view import ExplanationView
from learnpy.ui.widgets.results.figure_card import FigureCard
from learnpy.ui.widgets.results.files_view import FilesView
from learnpy.ui.widgets.results.table_words import shape_words
from learnpy.ui.widgets.results.value_view import ValueView
from learnpy.ui.widgets.results.variables_view import VariablesView

_SPOKEN_VALUE = 200
"""Characters of a value that a screen reader says unasked."""


class RunResults(QWidget):
    """A column of what one run left; nothing is shown where it left nothing.

    What stands here stays during a quick next run, so that the page does not jump, and goes when
    that one ends, or when it takes its time.
    """

    line_requested = Signal(int)
    """The learner wants to see a line of the program that an explanation names."""

    def __init__(self, look: Look, runs: WarmChildren, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._runs = runs
        self._kept = _KeptFolder(runs)
        self._explanation: ExplanationView | None = None
        self.destroyed.connect(_letting_go(self._kept))
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        Measures(look, self).keep(self._column.setSpacing, 8)
        self.hide()

    def show_result(self, result: RunResult, run: RunProcess, name: str) -> None:
        """Show what a run left in place of what the one before it left.

        Args:
            result: What became of the run.
            run: The run, which says so now; its folder is kept while its files are shown.
            name: The name of the program, by which figures are called when they are saved.
        """
        self._clear()
        self._kept.let_go()
        folder = RunFolder(run.folder)
        if result.explanation is not None:
            self._explanation = ExplanationView(result.explanation, self._look)
            self._explanation.line_requested.connect(self.line_requested)
            self._add(self._explanation)
        for number, figure in enumerate(result.figures, 1):
            called = name if len(result.figures) == 1 else f"{name}-{number}"
            file = folder.results / figure.file
            self._add(FigureCard(file, figure.description, self._look, called))
        if result.value is not None:
            self._add(ValueView(result.value, self._look))
        if result.variables:
            self._add(VariablesView(result.line, result.variables, self._look))
        if result.files:
            self._kept.keep(run)
            self._add(self._files(result, folder.work))
        self.setVisible(self._column.count() > 0)
        words = self._spoken(result)
        if words:
            announce(self, words)

    def show_stale(self, is_stale: bool) -> None:
        """Say whether an error that is explained is of a program that was changed since."""
        if self._explanation is not None:
            self._explanation.show_stale(is_stale)

    def _spoken(self, result: RunResult) -> str:
        """What a screen reader says of what is new below the output."""
        parts: list[str] = []
        if result.figures:
            parts.append(self.tr("Figures: {count}.").format(count=len(result.figures)))
        if result.value is not None and result.value.table is not None:
            parts.append(self.tr("A table: {shape}.").format(shape=shape_words(result.value.table)))
        elif result.value is not None:
            parts.append(self.tr("Value: {text}.").format(text=result.value.text[:_SPOKEN_VALUE]))
        if result.files:
            parts.append(self.tr("Files: {count}.").format(count=len(result.files)))
        return " ".join(parts)

    def _files(self, result: RunResult, work: Path) -> FilesView:
        return FilesView(
            self.tr("Files that the program wrote. They are kept until it runs again."),
            [(written, work / written.path) for written in result.files],
            self._look,
            self._runs.start_beside,
            more=result.more_files,
        )

    def _add(self, widget: QWidget) -> None:
        self._column.addWidget(widget)

    def _clear(self) -> None:
        self._explanation = None
        while (item := self._column.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.setParent(None)
                old.deleteLater()


class _KeptFolder:
    """The folder of the last run, while its files are shown."""

    def __init__(self, runs: WarmChildren) -> None:
        self._runs = runs
        self._folder: Path | None = None

    def keep(self, run: RunProcess) -> None:
        """Keep the folder of a run that is just ending."""
        run.keeps_folder = True
        self._folder = run.folder

    def let_go(self) -> None:
        """The files are shown no longer."""
        if self._folder is not None:
            self._runs.remove(self._folder)
            self._folder = None


def _letting_go(kept: _KeptFolder) -> Callable[[], None]:
    """A slot that outlives the widget whose end it hears of."""

    def let_go() -> None:
        kept.let_go()

    return let_go
