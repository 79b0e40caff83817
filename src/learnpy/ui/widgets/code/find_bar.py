"""Find and replace in a program: a bar above it, there while it is wanted."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut, QTextCursor, QTextDocument
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from learnpy.ui.look import Look
from learnpy.ui.measures import Measures
from learnpy.ui.shortcuts import with_key, words_of
from learnpy.ui.widgets.code.code_editor import CodeEditor
from learnpy.ui.widgets.elements import button, label
from learnpy.ui.widgets.flow_layout import FlowLayout

_MOST_FOUND = 1000
"""More are not counted: nobody goes through them."""


class FindBar(QWidget):
    """Looks for a text in an editor, marks where it stands, and goes from one place to the next."""

    closed = Signal()

    def __init__(self, editor: CodeEditor, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._editor = editor
        self._look = look
        self._found: list[QTextCursor] = []
        self._current = -1
        self._measures = Measures(look, self)
        column = QVBoxLayout(self)
        self._measures.margins(column, 8, 0, 0, 8)
        self._measures.keep(column.setSpacing, 6)
        column.addLayout(self._find_row())
        column.addWidget(self._replace_row())
        self._add_keys()
        self.field.textChanged.connect(self._look_anew)
        self.case.toggled.connect(self._look_anew)
        editor.edited.connect(self._on_edit)
        look.changed.connect(self._dress)
        self._dress()

    def _find_row(self) -> QHBoxLayout:
        row = QHBoxLayout()
        self._measures.keep(row.setSpacing, 4)
        flow = FlowLayout()
        self._measures.keep(flow.setSpacing, 4)
        self.field = QLineEdit()
        self.field.setPlaceholderText(self.tr("Find"))
        self.field.setAccessibleName(self.tr("Find in the program"))
        self._measures.keep(self.field.setMinimumWidth, 160)
        self.count = label("", "soft")
        self._measures.keep(self.count.setMinimumWidth, 72)
        self.previous_button = button("", self.find_previous, "quiet")
        self.next_button = button("", self.find_next, "quiet")
        self.close_button = button("", self.close_bar, "quiet")
        self.case = QCheckBox(self.tr("Match case"))
        self.replace_switch = button(self.tr("Replace"), self._show_replace, "quiet")
        self.replace_switch.setCheckable(True)
        for each, name in (
            (self.previous_button, "find_before"),
            (self.next_button, "find_next"),
        ):
            each.setAccessibleName(words_of(name))
            each.setToolTip(with_key(words_of(name), name))
        closes = self.tr("Close the find bar")
        self.close_button.setAccessibleName(closes)
        self.close_button.setToolTip(with_key(closes, "close"))
        for each in (
            self.field,
            self.count,
            self.previous_button,
            self.next_button,
            self.case,
            self.replace_switch,
        ):
            flow.addWidget(each)
        row.addLayout(flow, 1)
        row.addWidget(self.close_button)
        row.setAlignment(self.close_button, Qt.AlignmentFlag.AlignTop)
        return row

    def _replace_row(self) -> QWidget:
        self._replace = QWidget()
        row = FlowLayout(parent=self._replace)
        self._measures.keep(row.setSpacing, 4)
        self.replacement = QLineEdit()
        self.replacement.setPlaceholderText(self.tr("Replace with"))
        self.replacement.setAccessibleName(self.tr("Replace with"))
        self._measures.keep(self.replacement.setMinimumWidth, 160)
        self.replacement.returnPressed.connect(self.replace_current)
        row.addWidget(self.replacement)
        row.addWidget(button(self.tr("Replace this one"), self.replace_current))
        row.addWidget(button(self.tr("Replace all"), self.replace_all))
        self._replace.hide()
        return self._replace

    def _add_keys(self) -> None:
        for key, slot in (
            ("Return", self.find_next),
            ("Enter", self.find_next),
            ("Shift+Return", self.find_previous),
            ("Shift+Enter", self.find_previous),
        ):
            shortcut = QShortcut(QKeySequence(key), self.field)
            shortcut.setContext(Qt.ShortcutContext.WidgetShortcut)
            shortcut.activated.connect(slot)
        escape = QShortcut(QKeySequence("Escape"), self)
        escape.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        escape.activated.connect(self.close_bar)

    def _dress(self) -> None:
        for each, icon in (
            (self.previous_button, "chevron-up"),
            (self.next_button, "chevron-down"),
            (self.close_button, "x"),
        ):
            each.setIcon(self._look.icon(icon, self._look.theme.text, 16))

    # What the learner does

    def open_bar(self) -> None:
        """Show it, with what is selected in the editor, and take the keyboard."""
        selected = self._editor.textCursor().selectedText()
        self.show()
        if selected and "\u2029" not in selected:
            self.field.setText(selected)
        self.field.selectAll()
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._look_anew()

    def close_bar(self) -> None:
        """Hide it, and give the keyboard back to the editor."""
        self.hide()
        self._editor.mark_found(())
        self._editor.setFocus(Qt.FocusReason.OtherFocusReason)
        self.closed.emit()

    def find_next(self) -> None:
        """Go to the next place; after the last comes the first."""
        self._go(self._editor.textCursor().selectionEnd(), 1)

    def find_previous(self) -> None:
        """Go to the place before; before the first comes the last."""
        self._go(self._editor.textCursor().selectionStart(), -1)

    def replace_current(self) -> None:
        """Put the other text in place of the selected match, and go to the next."""
        cursor = self._editor.textCursor()
        if any(cursor.selectionStart() == each.selectionStart() for each in self._found) and (
            cursor.hasSelection()
        ):
            cursor.insertText(self.replacement.text())
            self._editor.setTextCursor(cursor)
        self.find_next()

    def replace_all(self) -> None:
        """Put the other text in place of every match; one undo takes all of it back."""
        found = self._find_all(most=None)
        if not found:
            return
        whole = QTextCursor(self._editor.document())
        whole.beginEditBlock()
        for each in reversed(found):
            each.insertText(self.replacement.text())
        whole.endEditBlock()
        text = self.tr("{count} replaced", "", len(found))
        self.count.setText(text.format(count=f"{len(found):,}"))

    def _show_replace(self) -> None:
        self._replace.setVisible(self.replace_switch.isChecked())
        if self.replace_switch.isChecked():
            self.replacement.setFocus(Qt.FocusReason.OtherFocusReason)

    # Looking

    def _find_all(self, most: int | None = _MOST_FOUND) -> list[QTextCursor]:
        text = self.field.text()
        document = self._editor.document()
        flags = QTextDocument.FindFlag(0)
        if self.case.isChecked():
            flags |= QTextDocument.FindFlag.FindCaseSensitively
        found: list[QTextCursor] = []
        cursor = document.find(text, 0, flags) if text else QTextCursor()
        while not cursor.isNull() and (most is None or len(found) < most):
            found.append(cursor)
            cursor = document.find(text, cursor, flags)
        return found

    def _look_anew(self) -> None:
        """Another text is looked for: go to its first place from where the caret is."""
        self._found = self._find_all()
        self._go(self._editor.textCursor().selectionStart(), 1)

    def _on_edit(self) -> None:
        if self.isVisible():
            self._found = self._find_all()
            self._current = -1
            self._show_state()

    def _go(self, place: int, direction: int) -> None:
        if not self._found:
            self._found = self._find_all()
        starts = [each.selectionStart() for each in self._found]
        if not starts:
            self._current = -1
        elif direction > 0:
            self._current = next((i for i, start in enumerate(starts) if start >= place), 0)
        else:
            before = [i for i, start in enumerate(starts) if start < place]
            self._current = before[-1] if before else len(starts) - 1
        if self._current >= 0:
            self._editor.setTextCursor(self._found[self._current])
            self._editor.show_caret()
        self._show_state()

    def _show_state(self) -> None:
        self._editor.mark_found(self._found if self.isVisible() else ())
        total = len(self._found)
        if not self.field.text():
            words = ""
        elif not total:
            words = self.tr("No matches")
        else:
            many = f"{total:,}+" if total == _MOST_FOUND else f"{total:,}"
            words = (
                self.tr("{number} of {count}").format(number=self._current + 1, count=many)
                if self._current >= 0
                else self.tr("{count} matches", "", total).format(count=many)
            )
        self.count.setText(words)
        self.count.setAccessibleName(words)
        for each in (self.previous_button, self.next_button):
            each.setEnabled(total > 0)
