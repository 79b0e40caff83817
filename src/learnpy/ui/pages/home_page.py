"""Home: what now? Where to go on, this week, and the tracks."""

from datetime import date, timedelta
from math import ceil

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from learnpy.content.outline import LessonOutline, Track
from learnpy.progress.standing import LessonState, NextReason
from learnpy.ui.look import Look
from learnpy.ui.measures import Measures
from learnpy.ui.session import Session
from learnpy.ui.widgets.elements import Decoration, at_left, at_top, button, frame, label
from learnpy.ui.widgets.page_column import PageColumn
from learnpy.ui.widgets.share_bar import ShareBar

_WIDTH = 960
_CARD_WIDTH = 280
_WEEK_BESIDE_FROM = 600
"""Pixels at 100 % text size: below them the week's numbers stand under the next lesson."""
_WEEK_ACROSS_FROM = 320
"""Below them the numbers stand one under the other."""
_ENTRY_INSET = 11
"""Pixels at 100 % text size by which the words of a quiet button stand inside it: by so many it
reaches out of the card's text at both sides, so that its words begin where the others do."""
_CARDS_AT_FIRST = 6
_REST_MS = 50
"""The cards below the fold are made once the page is seen: each takes a millisecond."""
_CARD_HEIGHT = 160
"""Pixels at 100 % text size that are kept free for a card until it is made, so that the page is
about as long as it will be, and its scroll bar does not come and go."""


class HomePage(QScrollArea):
    """Offers the next step and shows the tracks as cards."""

    lesson_requested = Signal(str)

    def __init__(self, session: Session, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._look = look
        self._today = date.min
        self._room = look.px(_WIDTH)
        self._grid: QGridLayout | None = None
        self._next_row: QBoxLayout | None = None
        self._week_row: QBoxLayout | None = None
        self._cards: list[QFrame] = []
        self._placed = (0, 0)
        """In how many columns how many of them stand."""
        self._badges: list[tuple[QLabel, Track]] = []
        self._entries: list[QPushButton] = []
        self.setWidgetResizable(True)
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(_REST_MS)
        self._rest.timeout.connect(self._add_rest)
        self.setProperty("horizontalScrollBarPolicy", "ScrollBarAlwaysOff")
        look.changed.connect(self._dress)

    def refresh(self, today: date) -> None:
        """Show the record as it is now, on the learner's own day."""
        self._today = today
        page = PageColumn(_WIDTH, self._look, gap=12)
        self._measures = Measures(self._look, page)
        column = page.column
        column.addWidget(label(self._greeting(), "title", wrap=True))
        column.addWidget(self._next_card())
        page.begin_section(self.tr("Tracks"))
        self._grid = QGridLayout()
        self._measures.keep(self._grid.setSpacing, 16)
        self._badges.clear()
        self._entries.clear()
        tracks = self._session.course.tracks
        self._cards = [self._track_card(track) for track in tracks[:_CARDS_AT_FIRST]]
        self._placed = (0, 0)
        column.addLayout(self._grid)
        column.addStretch()
        self.setWidget(page)
        self._dress()
        self._rest.start()

    def _add_rest(self) -> None:
        left = self._session.course.tracks[len(self._cards) :]
        if left:
            self._cards += [self._track_card(track) for track in left]
            self._dress()

    def _dress(self) -> None:
        size = self._look.px(22)
        for badge, track in self._badges:
            tint = self._look.accent(track.accent).text
            badge.setPixmap(self._look.icon(track.icon, tint, 22).pixmap(size, size))
        for entry in self._entries:
            entry.setIcon(self._look.icon("arrow-right"))
        self._place_cards()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Put as many cards in a row as there is room for."""
        super().resizeEvent(event)
        self._room = event.size().width()
        self._place_cards()

    def _place_cards(self) -> None:
        if self._grid is None:
            return
        px = self._look.px
        room = min(self._room, px(_WIDTH)) - px(64)
        if self._next_row is not None:
            beside = room >= px(_WEEK_BESIDE_FROM)
            direction = QBoxLayout.Direction
            self._next_row.setDirection(direction.LeftToRight if beside else direction.TopToBottom)
            if self._week_row is not None:
                fits = room >= px(_WEEK_ACROSS_FROM)
                self._week_row.setDirection(
                    direction.LeftToRight if fits else direction.TopToBottom
                )
        columns = max(1, (room + px(16)) // px(_CARD_WIDTH + 16))
        if self._placed != (columns, len(self._cards)):
            self._placed = (columns, len(self._cards))
            self._fill(self._grid, columns)

    def _fill(self, grid: QGridLayout, columns: int) -> None:
        for number, card in enumerate(self._cards):
            grid.addWidget(card, number // columns, number % columns)
        for column in range(4):
            grid.setColumnStretch(column, 1 if column < columns else 0)
        made, wanted = (
            ceil(count / columns) for count in (len(self._cards), len(self._session.course.tracks))
        )
        for row in range(max(wanted, grid.rowCount())):
            height = self._look.px(_CARD_HEIGHT) if made <= row < wanted else 0
            grid.setRowMinimumHeight(row, height)

    def _greeting(self) -> str:
        if self._session.current_place() is None:
            return self.tr("Learn Python from the systems it runs")
        return self.tr("Welcome back")

    def _next_card(self) -> QWidget:
        card = frame("card")
        row = QBoxLayout(QBoxLayout.Direction.LeftToRight, card)
        self._measures.margins(row, 24, 20)
        self._measures.keep(row.setSpacing, 24)
        self._next_row = row
        column = QVBoxLayout()
        self._measures.keep(column.setSpacing, 4)
        found = self._session.standing().next
        lesson = self._session.outline(found.lesson) if found is not None else None
        if lesson is None or found is None:
            text = self.tr("Every lesson is done. Choose one on the left to read it again.")
            column.addWidget(label(text, "body", wrap=True))
        else:
            track = self._session.track_of(lesson.id)
            column.addWidget(label(self._reason(found.reason), "overline"))
            column.addWidget(label(lesson.title, "heading", wrap=True))
            column.addWidget(label(lesson.summary, "body", wrap=True))
            text = self.tr("{track}, about {minutes} minutes", "", lesson.minutes)
            detail = text.format(track=track.title, minutes=lesson.minutes)
            column.addWidget(label(detail, "small", wrap=True))
            self._measures.gap(column, 10)
            started = self._session.state(lesson.id) is not LessonState.NOT_STARTED
            go = button(
                self.tr("Continue") if started else self.tr("Start"), self._on_go, "primary"
            )
            go.setObjectName(lesson.id)
            go.setAccessibleDescription(lesson.title)
            column.addLayout(at_left(go))
        row.addLayout(column, 1)
        row.addLayout(at_top(self._week()))
        return card

    def _reason(self, reason: NextReason) -> str:
        return {
            NextReason.CONTINUE: self.tr("Continue where you were"),
            NextReason.FIRST: self.tr("Start here"),
            NextReason.FITS: self.tr("Begin with"),
            NextReason.FOLLOWS: self.tr("Next in the track"),
            NextReason.READY: self.tr("Next: you know all it needs"),
            NextReason.LEFT: self.tr("Left to do"),
        }[reason]

    def _week(self) -> QWidget:
        today = self._today
        minutes = self._session.minutes_by_day()
        monday = today - timedelta(days=today.weekday())
        week = {day: value for day, value in minutes.items() if monday <= day <= today}
        box = QWidget()
        box.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Maximum)
        self._week_row = QBoxLayout(QBoxLayout.Direction.LeftToRight, box)
        self._week_row.setContentsMargins(0, 0, 0, 0)
        self._measures.keep(self._week_row.setSpacing, 24)
        now, in_all = minutes.get(today, 0), sum(week.values())
        for number, one, many in (
            (now, self.tr("minute today"), self.tr("minutes today", "", now)),
            (in_all, self.tr("minute this week"), self.tr("minutes this week", "", in_all)),
        ):
            column = QVBoxLayout()
            column.setSpacing(0)
            column.addWidget(label(str(number), "number"))
            column.addWidget(label(one if number == 1 else many, "small"))
            self._week_row.addLayout(column)
        return box

    def _track_card(self, track: Track) -> QFrame:
        card = frame("card")
        column = QVBoxLayout()
        self._measures.margins(column, _ENTRY_INSET, 0)
        self._measures.keep(column.setSpacing, 6)
        head = QHBoxLayout()
        self._measures.keep(head.setSpacing, 10)
        badge = Decoration()
        self._badges.append((badge, track))
        head.addWidget(badge)
        head.addWidget(label(track.title, "subheading", wrap=True), 1)
        column.addLayout(head)
        column.addWidget(label(track.summary, "soft", wrap=True))
        column.addStretch()
        done, total = self._session.counts(track)
        many = self.tr("{done} of {total} lessons done", "", total)
        text = self.tr("{done} of {total} lesson done") if total == 1 else many
        text = text.format(done=done, total=total)
        bar = ShareBar(self._look, track.title, track.accent)
        bar.show_share(done, total, text)
        column.addWidget(label(text, "small"))
        column.addWidget(bar)
        whole = QVBoxLayout(card)
        self._measures.margins(whole, 18 - _ENTRY_INSET, 16, 18 - _ENTRY_INSET, 8)
        self._measures.keep(whole.setSpacing, 6)
        whole.addLayout(column, 1)
        first = next(
            (x for x in track.lessons if self._session.state(x.id) is not LessonState.DONE),
            track.lessons[0] if track.lessons else None,
        )
        if first is not None:
            entry = button(self._entry_text(first, done, total), self._on_go, "quiet")
            entry.setObjectName(first.id)
            entry.setAccessibleName(f"{entry.text()}: {first.title}")
            entry.setToolTip(first.title)
            self._entries.append(entry)
            whole.addWidget(entry)
        return card

    def _entry_text(self, lesson: LessonOutline, done: int, total: int) -> str:
        if done == total:
            return self.tr("Read again")
        state = self._session.state(lesson.id)
        return self.tr("Continue") if done or state is LessonState.STARTED else self.tr("Start")

    def _on_go(self) -> None:
        self.lesson_requested.emit(self.sender().objectName())
