"""All that the runs of a program bring, one below the other: its console, and what a run left."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from learnpy.runner.outcome import RunResult
from learnpy.ui.look import Look
from learnpy.ui.measures import Measures
from learnpy.ui.run_process import RunProcess
from learnpy.ui.warm_children import WarmChildren
from learnpy.ui.widgets.console.console import Console
from learnpy.ui.widgets.results.run_results import RunResults


class RunOutcome(QWidget):
    """What stands below a program from its first run on."""

    line_requested = Signal(int)
    """The learner wants to see a line of the program."""

    def __init__(self, look: Look, runs: WarmChildren, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ran = ""
        """The program of which this is shown."""
        self._is_stale = False
        self.console = Console(look)
        self.results = RunResults(look, runs)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        Measures(look, self).keep(column.setSpacing, 10)
        column.addWidget(self.console)
        column.addWidget(self.results)
        self.console.line_requested.connect(self.line_requested)
        self.results.line_requested.connect(self.line_requested)

    def follow(self, run: RunProcess) -> None:
        """Show what a run prints, and how much time it has left."""
        run.output_arrived.connect(self.console.write)
        run.seconds_left.connect(self.console.warn)

    def let_go(self, run: RunProcess) -> None:
        """Hear nothing more of a run."""
        run.output_arrived.disconnect(self.console.write)
        run.seconds_left.disconnect(self.console.warn)

    def show_result(self, result: RunResult, run: RunProcess, name: str) -> None:
        """Show how a run of the program called `name` ended, and what it left."""
        self.console.finish(result, run.trouble)
        self.results.show_result(result, run, name)
        self._ran = run.program.rstrip()
        self._is_stale = False

    def compare(self, program: str) -> None:
        """Say whether an error that is shown is of another program than this, as it stands now."""
        is_stale = program != self._ran
        if is_stale != self._is_stale:
            self._is_stale = is_stale
            self.console.show_stale(is_stale)
            self.results.show_stale(is_stale)

    def is_read_from_its_top(self) -> bool:
        """Whether results are there and the console's beginning is in view.

        Otherwise the learner reads elsewhere now, or further down in what was printed.
        """
        seen = self.console.visibleRegion()
        return self.results.isVisible() and not seen.isEmpty() and seen.boundingRect().top() == 0
