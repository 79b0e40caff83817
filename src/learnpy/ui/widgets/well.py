"""The surface that program text and its output stand on."""

from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from learnpy.ui.look import Look
from learnpy.ui.measures import Measures
from learnpy.ui.widgets.elements import frame


def in_well(widget: QWidget, look: Look, *margins: float) -> QFrame:
    """Put a widget on that surface, with room around it as in `Measures.margins`."""
    well = frame("well")
    inside = QVBoxLayout(well)
    Measures(look, well).margins(inside, *margins)
    inside.addWidget(widget)
    return well
