"""The places that a search found, in their order, as a view of Qt asks for them."""

from collections.abc import Sequence

from PySide6.QtCore import (
    QAbstractListModel,
    QCoreApplication,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)

from learnpy.search.hit import MARK_END, MARK_START, Hit

_NOWHERE = QModelIndex()

Index = QModelIndex | QPersistentModelIndex


class HitModel(QAbstractListModel):
    """The places in their order."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.hits: list[Hit] = []

    def replace(self, hits: Sequence[Hit]) -> None:
        """Have these and no others."""
        self.beginResetModel()
        self.hits = list(hits)
        self.endResetModel()

    def add(self, hits: Sequence[Hit]) -> None:
        """Have these as well."""
        count = len(self.hits)
        self.beginInsertRows(QModelIndex(), count, count + len(hits) - 1)
        self.hits += hits
        self.endInsertRows()

    def rowCount(self, parent: Index = _NOWHERE) -> int:  # noqa: N802
        """How many there are."""
        return 0 if parent.isValid() else len(self.hits)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The words for a screen reader; what is drawn is made of the hit itself."""
        is_text = role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole)
        return words_of(self.hits[index.row()]) if is_text else None


def words_of(hit: Hit) -> str:
    """What a screen reader says of a hit."""
    if not hit.term:
        name = hit.step_title or hit.lesson_title
        where = hit.lesson_title if hit.step_title else ""
        return " ".join(part for part in (where, name, unmarked(hit.snippet)) if part)
    text = QCoreApplication.translate("HitList", "Term: {term}. {meaning} Explained in {lesson}")
    return text.format(term=hit.term, meaning=unmarked(hit.snippet), lesson=hit.lesson_title)


def unmarked(marked: str) -> str:
    """A text without the marks around the words that were found."""
    return marked.replace(MARK_START, "").replace(MARK_END, "")
