"""The sidebar and the page beside it: where there is no room for both, the sidebar folds away.

Folded, it leaves a rail of icons, from which it opens over the page. There is no splitter: it
would keep the window as wide as the page and the sidebar ask for together. `QtCore.Qt` is named
where it is used: to load it, with all its enums, takes a tenth of a start.
"""

from typing import TYPE_CHECKING

from PySide6 import QtCore
from PySide6.QtCore import QEvent, QSize, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QApplication, QFrame, QWidget

from learnpy.ui.look import Look
from learnpy.ui.widgets.sidebar import WIDTH, Sidebar

if TYPE_CHECKING:
    from learnpy.ui.widgets.click_surface import ClickSurface
    from learnpy.ui.widgets.side_rail import SideRail

_LEAST_PAGE = 560
"""Pixels at 100 % text size that a page needs beside the sidebar."""
_NARROWEST = 200
_WIDEST = 520
_GRIP = 5


class SideFrame(QWidget):
    """Places the sidebar and the page."""

    page_requested = Signal(str)

    def __init__(self, sidebar: Sidebar, page: QWidget, look: Look) -> None:
        super().__init__()
        self._look = look
        self._sidebar = sidebar
        self._page = page
        self._width = WIDTH
        self._is_wanted = True
        self._is_over = False
        self._has_size = False
        self._rail: SideRail | None = None
        self._veil: ClickSurface | None = None
        self._came_from: QWidget | None = None
        self._shown = ""
        sidebar.setParent(self)
        page.setParent(self)
        self._grip = _Grip(self)
        sidebar.fold_requested.connect(self.toggle)
        look.changed.connect(self._place)

    # What is open

    @property
    def is_narrow(self) -> bool:
        """Whether there is no room for both."""
        return self.width() - self._side_pixels() < self._look.px(_LEAST_PAGE)

    @property
    def is_open(self) -> bool:
        """Whether the sidebar is seen."""
        return self._is_over if self.is_narrow else self._is_wanted

    def toggle(self) -> None:
        """Open the sidebar or fold it away, with the keyboard in what is left."""
        if self.is_open:
            self.fold()
        else:
            self.open()

    def open(self) -> None:
        """Let the sidebar be seen; where it is narrow, over the page, with the keyboard in it."""
        if self.is_narrow and not self._is_over:
            self._came_from = QApplication.focusWidget()
            self._is_over = True
            self._place()
            self._sidebar.topics.tree.setFocus()
        elif not self.is_narrow:
            self._is_wanted = True
            self._place()

    def fold(self) -> None:
        """Fold the sidebar away; the keyboard goes back to where it was before."""
        if self.is_narrow:
            self._is_over = False
        else:
            self._is_wanted = False
        self._give_keyboard_back()
        self._place()

    def fold_from_over(self) -> None:
        """Something was chosen in the sidebar: it no longer stands over the page."""
        if self._is_over:
            self._is_over = False
            self._came_from = None
            self._give_keyboard_back()
            self._place()

    def _give_keyboard_back(self) -> None:
        focus, before = QApplication.focusWidget(), self._came_from
        self._came_from = None
        if focus is None or not self._sidebar.isAncestorOf(focus):
            return
        if before is None or not self._page.isAncestorOf(before):
            before = self._page.focusWidget()
        (before if before is not None and before.isVisible() else self._page).setFocus()

    # Widths

    @property
    def side_width(self) -> int:
        """How wide the sidebar is when it is open, in pixels at 100 % text size."""
        return self._width

    def set_side_width(self, width: int) -> None:
        """Make the sidebar as wide, in pixels at 100 % text size, as far as that is sensible."""
        self._width = min(max(width, _NARROWEST), _WIDEST)
        self._place()

    def drag_to(self, x: int) -> None:
        """The learner draws the sidebar's edge to a place."""
        if self.isRightToLeft():
            x = self.width() - x
        most = self.width() - self._look.px(_LEAST_PAGE)
        self.set_side_width(round(min(x, most) / self._look.scale))

    def _side_pixels(self) -> int:
        return self._look.px(self._width)

    def sizeHint(self) -> QSize:  # noqa: N802
        """Room for both."""
        return QSize(self._look.px(WIDTH + _LEAST_PAGE), self._look.px(_LEAST_PAGE))

    # What is shown

    def show_page(self, name: str) -> None:
        """Mark the page that is open on the rail; the sidebar no longer stands over it."""
        self._shown = name
        self.fold_from_over()
        if self._rail is not None:
            self._rail.show_page(name)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Fold away or come back as the room is."""
        super().resizeEvent(event)
        self._has_size = True
        self._place()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Escape leaves the sidebar that stands over the page."""
        if self._is_over and event.key() == QtCore.Qt.Key.Key_Escape:
            self.fold()
        else:
            super().keyPressEvent(event)

    def _place(self) -> None:
        if not self._has_size:
            return
        if not self.is_narrow:
            self._is_over = False
        is_open = self.is_open
        has_rail = self.is_narrow or not is_open
        rail_width = self._place_rail() if has_rail else 0
        if self._rail is not None:
            self._rail.setVisible(has_rail)
        side = min(self._side_pixels(), self.width() - rail_width)
        if not is_open:
            self._give_keyboard_back()
        self._sidebar.setVisible(is_open)
        left = rail_width if has_rail else side
        self._put(self._page, left, max(1, self.width() - left))
        if is_open:
            self._put(self._sidebar, 0, side)
        self._place_veil(is_open=is_open and has_rail)
        if has_rail and is_open:
            self._sidebar.raise_()
        edge = side if is_open else rail_width
        self._put(self._grip, edge - 1, _GRIP)
        self._grip.set_moves(moves=is_open and not has_rail)
        self._grip.raise_()

    def _put(self, part: QWidget, begin: int, width: int) -> None:
        """Give a part its place, counted from the side where lines of the language begin."""
        x = self.width() - begin - width if self.isRightToLeft() else begin
        part.setGeometry(x, 0, width, self.height())

    def _place_rail(self) -> int:
        if self._rail is None:
            from learnpy.ui.widgets.side_rail import SideRail  # noqa: PLC0415  few starts need it

            self._rail = SideRail(self._sidebar.entries, self._look, self)
            self._rail.open_requested.connect(self.toggle)
            self._rail.page_requested.connect(self.page_requested)
            self._rail.follow_in_tab_order(self._sidebar.topics.tree)
            self._rail.show_page(self._shown)
        width = self._rail.sizeHint().width()
        self._put(self._rail, 0, width)
        return width

    def _place_veil(self, *, is_open: bool) -> None:
        """A click beside the sidebar folds it away, and does nothing else."""
        if is_open and self._veil is None:
            from learnpy.ui.widgets.click_surface import ClickSurface  # noqa: PLC0415  as above

            self._veil = ClickSurface(self)  # unseen
            self._veil.clicked.connect(self.fold)
        if self._veil is not None:
            self._veil.setGeometry(self.rect())
            self._veil.setVisible(is_open)
            self._veil.raise_()


class _Grip(QFrame):
    """The line at the sidebar's edge; it can be drawn to another place."""

    def __init__(self, frame: SideFrame) -> None:
        super().__init__(frame)
        self.setObjectName("edge")
        self._frame = frame
        self._moves = False

    def set_moves(self, *, moves: bool) -> None:
        """Let the line be drawn, or lie still."""
        self._moves = moves

    def enterEvent(self, event: QEvent) -> None:  # type: ignore[override]  # noqa: N802
        """Show that it can be drawn."""
        super().enterEvent(event)  # type: ignore[arg-type]
        shape = QtCore.Qt.CursorShape
        self.setCursor(shape.SplitHCursor if self._moves else shape.ArrowCursor)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """Follow the mouse."""
        if self._moves:
            self._frame.drag_to(self.mapTo(self._frame, event.position().toPoint()).x())
