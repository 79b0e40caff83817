"""A chart with its heading, its legend, and a line that tells the value that is pointed at."""

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from learnpy.ui.look import Look
from learnpy.ui.measures import Measures
from learnpy.ui.widgets.elements import label
from learnpy.ui.widgets.flow_layout import FlowLayout
from learnpy.ui.widgets.progress.bar_chart import BarChart, Bars, paint_part


class ChartCard(QWidget):
    """Holds a bar chart. What is pointed at is told in place of the summary."""

    def __init__(self, bars: Bars, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._summary = bars.summary
        self.chart = BarChart(bars, look)
        self.told = label(bars.summary, "soft", wrap=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        measures = Measures(look, self)
        measures.keep(column.setSpacing, 8)
        column.addWidget(label(bars.title, "subheading"))
        if len(bars.parts) > 1:
            legend = FlowLayout()
            measures.keep(legend.setSpacing, 16)
            for number, name in enumerate(bars.parts):
                legend.addWidget(_LegendEntry(number, name, look))
            column.addLayout(legend)
        column.addWidget(self.chart)
        column.addWidget(self.told)
        self.chart.pointed.connect(self._on_pointed)

    def _on_pointed(self, words: str) -> None:
        self.told.setText(words or self._summary)


class _LegendEntry(QWidget):
    """A sample of a part, and its name."""

    def __init__(self, part: int, name: str, look: Look) -> None:
        super().__init__()
        self._part = part
        self._look = look
        column = QVBoxLayout(self)
        Measures(look, self).keep(column.setContentsMargins, 22, 0, 0, 0)
        self._label = label(name, "small")
        column.addWidget(self._label)

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        """All of the name."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802, ARG002
        """Draw the sample."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        side = self._look.px(14)
        paint_part(
            painter, QRectF(0, (self.height() - side) / 2, side, side), self._part, self._look
        )
