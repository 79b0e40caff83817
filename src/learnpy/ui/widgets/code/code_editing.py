"""What the keys of the code editor do to its text, each as one step of undo."""

import re

from PySide6.QtGui import QTextBlock, QTextCursor, QTextDocument

from learnpy.ui.widgets.code.code_spans import prefix_of

INDENT = 4
_COMMENT = re.compile(r"^(\s*)# ?")
_LEAVES_BLOCK = re.compile(r"^\s*(return|pass|break|continue|raise)\b")
_OPENS_BLOCK = (":", "(", "[", "{")


def lines_of(cursor: QTextCursor) -> list[QTextBlock]:
    """The lines that a selection touches; a line of which only the start is touched is not in."""
    document = cursor.document()
    first = document.findBlock(cursor.selectionStart())
    last = document.findBlock(cursor.selectionEnd())
    if last != first and cursor.selectionEnd() == last.position():
        last = last.previous()
    lines = [first]
    while lines[-1] != last:
        lines.append(lines[-1].next())
    return lines


def indent(cursor: QTextCursor) -> None:
    """Put in spaces up to the next stop, or move all selected lines to the right."""
    cursor.beginEditBlock()
    if cursor.hasSelection():
        for line in lines_of(cursor):
            if line.text():
                _insert(line, 0, " " * INDENT)
    else:
        cursor.insertText(" " * (INDENT - cursor.positionInBlock() % INDENT))
    cursor.endEditBlock()


def dedent(cursor: QTextCursor) -> None:
    """Move the line, or all selected lines, to the left."""
    cursor.beginEditBlock()
    for line in lines_of(cursor):
        spaces = _indentation(line.text())
        _remove(line, 0, spaces - max(0, (spaces - 1) // INDENT * INDENT))
    cursor.endEditBlock()


def toggle_comment(cursor: QTextCursor) -> None:
    """Make the lines comments, or, where all of them are, make them code again."""
    lines = [line for line in lines_of(cursor) if line.text().strip()]
    if not lines:
        return
    cursor.beginEditBlock()
    if all(_COMMENT.match(line.text()) for line in lines):
        for line in lines:
            found = _COMMENT.match(line.text())
            if found is not None:
                _remove(line, found.end(1), found.end() - found.end(1))
    else:
        column = min(_indentation(line.text()) for line in lines)
        for line in lines:
            _insert(line, column, "# ")
    cursor.endEditBlock()


def new_line(cursor: QTextCursor) -> None:
    """Begin a line as deep as the code before it asks for."""
    cursor.beginEditBlock()
    cursor.removeSelectedText()
    before = text_before(cursor)
    spaces = min(_indentation(before), len(before))
    code = before.split("#")[0].rstrip()
    if code.endswith(_OPENS_BLOCK):
        spaces += INDENT
    elif _LEAVES_BLOCK.match(code):
        spaces = max(0, spaces - INDENT)
    cursor.insertText("\n" + " " * spaces)
    cursor.endEditBlock()


def delete_indent(cursor: QTextCursor) -> bool:
    """Backspace within the indentation: go back to the stop before; False elsewhere."""
    before = text_before(cursor)
    if cursor.hasSelection() or not before or before.strip(" "):
        return False
    count = (len(before) - 1) % INDENT + 1
    cursor.movePosition(QTextCursor.MoveOperation.Left, QTextCursor.MoveMode.KeepAnchor, count)
    cursor.removeSelectedText()
    return True


def replace_all(document: QTextDocument, text: str) -> None:
    """Put another text in place of all of it; undo brings the old one back."""
    cursor = QTextCursor(document)
    cursor.beginEditBlock()
    cursor.select(QTextCursor.SelectionType.Document)
    cursor.insertText(text)
    cursor.endEditBlock()


def to_line_start(cursor: QTextCursor, *, select: bool) -> None:
    """Go to the first sign of the line, and from there to its very beginning."""
    mode = QTextCursor.MoveMode.KeepAnchor if select else QTextCursor.MoveMode.MoveAnchor
    spaces = _indentation(cursor.block().text())
    column = 0 if cursor.positionInBlock() == spaces else spaces
    cursor.setPosition(cursor.block().position() + column, mode)


def text_before(cursor: QTextCursor) -> str:
    """The line as far as the caret."""
    return prefix_of(cursor.block().text(), cursor.positionInBlock())


def _indentation(text: str) -> int:
    return len(text) - len(text.lstrip(" "))


def _insert(line: QTextBlock, column: int, text: str) -> None:
    place = QTextCursor(line)
    place.setPosition(line.position() + column)
    place.insertText(text)


def _remove(line: QTextBlock, column: int, count: int) -> None:
    place = QTextCursor(line)
    place.setPosition(line.position() + column)
    place.setPosition(line.position() + column + count, QTextCursor.MoveMode.KeepAnchor)
    place.removeSelectedText()
