"""A figure in a window of its own, to look at closely."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import (
    QImage,
    QKeyEvent,
    QPainter,
    QPixmap,
    QResizeEvent,
    QShowEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QGraphicsPixmapItem,
    QGraphicsScene,
    QGraphicsView,
    QHBoxLayout,
    QVBoxLayout,
    QWidget,
)

from learnpy.ui.look import Look
from learnpy.ui.measures import Measures
from learnpy.ui.widgets.elements import button, label

_STEP = 1.25
_LARGEST = 8.0
"""Times the picture's own points."""
_SCREEN_SHARE = 0.85


class FigureWindow(QDialog):
    """Shows a picture as large as the screen allows, and larger."""

    def __init__(
        self, image: QImage, description: str, look: Look, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._look = look
        self._image = image
        title = description.partition("\n")[0].rstrip(".")
        self.setWindowTitle(title or self.tr("Figure"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.picture = _Picture(image, description)
        column = QVBoxLayout(self)
        self._measures = Measures(look, self)
        self._measures.margins(column, 12)
        self._measures.keep(column.setSpacing, 8)
        column.addWidget(self.picture, 1)
        column.addLayout(self._foot())
        self.resize(self._comfortable_size())
        self.picture.setFocus(Qt.FocusReason.OtherFocusReason)

    def _foot(self) -> QHBoxLayout:
        row = QHBoxLayout()
        self._measures.keep(row.setSpacing, 8)
        smaller = button(self.tr("Smaller"), self.picture.zoom_out)
        larger = button(self.tr("Larger"), self.picture.zoom_in)
        whole = button(self.tr("Whole figure"), self.picture.fit)
        close = button(self.tr("Close"), self.close)
        for each in (smaller, larger, whole):
            each.setAutoDefault(False)
            row.addWidget(each)
        keys = self.tr("Or the keys + and −, 0, arrows, and the wheel")
        row.addWidget(label(keys, "small", wrap=True), 1)
        row.addWidget(close)
        close.setAutoDefault(False)
        return row

    def _comfortable_size(self) -> QSize:
        """Twice the picture's width on the page, as far as the screen has room."""
        room = self.screen().availableSize() * _SCREEN_SHARE
        wanted = self._image.size() / self.devicePixelRatioF()
        wanted.scale(room, Qt.AspectRatioMode.KeepAspectRatio)
        return QSize(wanted.width(), wanted.height() + self._look.px(60)).boundedTo(room)


class _Picture(QGraphicsView):
    """The picture, moved by dragging and the arrows, enlarged by the wheel and by keys."""

    def __init__(self, image: QImage, description: str) -> None:
        scene = QGraphicsScene()
        super().__init__(scene)
        self._scene = scene
        self._item = QGraphicsPixmapItem(QPixmap.fromImage(image))
        self._item.setTransformationMode(Qt.TransformationMode.SmoothTransformation)
        scene.addItem(self._item)
        self._is_whole = True
        self.setAccessibleName(self.tr("Figure"))
        self.setAccessibleDescription(description)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        self.setDragMode(QGraphicsView.DragMode.ScrollHandDrag)
        self.setTransformationAnchor(QGraphicsView.ViewportAnchor.AnchorUnderMouse)

    @property
    def zoom(self) -> float:
        """Points of the window for each of the picture."""
        return self.transform().m11()

    def fit(self) -> None:
        """Show the whole picture."""
        self._is_whole = True
        whole = self._whole_zoom()
        self.resetTransform()
        self.scale(whole, whole)

    def zoom_in(self) -> None:
        """Make it larger."""
        self._zoom_by(_STEP)

    def zoom_out(self) -> None:
        """Make it smaller, down to the whole picture."""
        self._zoom_by(1 / _STEP)

    def _zoom_by(self, factor: float) -> None:
        whole = self._whole_zoom()
        target = min(max(self.zoom * factor, whole), max(_LARGEST, whole))
        self._is_whole = target <= whole
        self.scale(target / self.zoom, target / self.zoom)

    def _whole_zoom(self) -> float:
        size, room = self._item.boundingRect(), self.viewport().size()
        if size.isEmpty():
            return 1.0
        return min(room.width() / size.width(), room.height() / size.height())

    def wheelEvent(self, event: QWheelEvent) -> None:  # noqa: N802
        """Enlarge around the pointer."""
        if event.angleDelta().y():
            self._zoom_by(_STEP ** (event.angleDelta().y() / 120))

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Plus, minus and zero; the arrows move it."""
        keys = {
            Qt.Key.Key_Plus: self.zoom_in,
            Qt.Key.Key_Equal: self.zoom_in,
            Qt.Key.Key_Minus: self.zoom_out,
            Qt.Key.Key_0: self.fit,
        }
        act = keys.get(Qt.Key(event.key()))
        if act is not None:
            act()
        else:
            super().keyPressEvent(event)

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802
        """Begin with the whole picture."""
        super().showEvent(event)
        self.fit()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """A whole picture stays whole."""
        super().resizeEvent(event)
        if self._is_whole:
            self.fit()
