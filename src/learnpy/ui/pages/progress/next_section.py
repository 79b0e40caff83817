"""What to do next, and why."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from learnpy.progress.suggestions import Suggestion, Why
from learnpy.ui.look import Look
from learnpy.ui.pages.progress.card import ActionRow, Card
from learnpy.ui.pages.progress.words import ago, in_minutes, in_times
from learnpy.ui.session import Session
from learnpy.ui.widgets.elements import button, label

_NAMED = 3
"""At most so many lessons are named in a reason."""


class NextSection(Card):
    """Up to three suggestions, each with its reason and a way there."""

    chosen = Signal(str, str)
    """A lesson and a step, which may be empty."""

    def __init__(
        self, suggestions: Sequence[Suggestion], session: Session, look: Look, today: date
    ) -> None:
        super().__init__(look, gap=16)
        self._look = look
        self._session = session
        self._today = today
        self._suggestions = suggestions
        self.column.addWidget(label(self.tr("What to do next"), "subheading"))
        if not suggestions:
            text = self.tr(
                "Every lesson is done. Open any of them again, or begin an exercise again to see "
                "whether you still know it."
            )
            self.column.addWidget(label(text, "body", wrap=True))
        for number, suggestion in enumerate(suggestions):
            self.column.addWidget(self._row(number, suggestion))

    def _row(self, number: int, suggestion: Suggestion) -> QWidget:
        title = self.title(suggestion)
        go = button(self._action(suggestion), self._on_go, "plain" if number else "primary")
        go.setObjectName(str(number))
        go.setAccessibleName(f"{go.text()}: {title}")
        words = label(title, "strong", wrap=True), label(self.reason(suggestion), "soft", wrap=True)
        return ActionRow(self._look, *words, action=go)

    def title(self, suggestion: Suggestion) -> str:
        """The exercise with its lesson, or the lesson with its track."""
        lesson = self._title(suggestion.lesson)
        if suggestion.step:
            outline = self._session.outline(suggestion.lesson)
            steps = outline.steps if outline is not None else ()
            step = next((step.title for step in steps if step.id == suggestion.step), "")
            return self.tr("{step} ({lesson})").format(step=step, lesson=lesson)
        track = self._session.track_of(suggestion.lesson).title
        return self.tr("{lesson}, in {track}").format(lesson=lesson, track=track)

    def reason(self, suggestion: Suggestion) -> str:
        """Why, in a sentence or two."""
        others = self._names(suggestion.others)
        if suggestion.why is Why.UNSOLVED:
            return self._unsolved(suggestion)
        when = ago(suggestion.at, self._today) if suggestion.at else ""
        minutes = in_minutes(suggestion.minutes)
        text = {
            Why.CONTINUE: self._going_on(suggestion),
            Why.FIRST: self.tr("This is where the course begins. It takes about {minutes}."),
            Why.FITS: self.tr(
                "It fits how much Python you said you know. It takes about {minutes}."
            ),
            Why.FOLLOWS: self.tr("It comes next after {others}. It takes about {minutes}."),
            Why.READY: self.tr("You have done what it builds on: {others}.")
            if others
            else self.tr("It needs nothing but what you know. It takes about {minutes}."),
            Why.LEFT: self.tr("It is left to do. It builds on {others}."),
            Why.WITH_SOLUTION: self.tr(
                "You solved it with the solution shown, which you saw {when}. Try it without."
            ),
        }[suggestion.why]
        return text.format(when=when, minutes=minutes, others=others)

    def _going_on(self, suggestion: Suggestion) -> str:
        minutes = suggestion.minutes
        if minutes == 1:
            begun = self.tr("You were here {when}, and are nearly through.")
            return begun if suggestion.at else self.tr("You are nearly through.")
        if not suggestion.at:
            return self.tr("It is begun, and about {minutes} of it are left.", "", minutes)
        return self.tr("You were here {when}, and about {minutes} of it are left.", "", minutes)

    def _unsolved(self, suggestion: Suggestion) -> str:
        when = ago(suggestion.at, self._today)
        if suggestion.tries > 1:
            text = self.tr("You tried it {times}, {when} the last time, and it is not solved yet.")
            return text.format(times=in_times(suggestion.tries), when=when)
        return self.tr("You tried it {when}, and it is not solved yet.").format(when=when)

    def _action(self, suggestion: Suggestion) -> str:
        return {
            Why.CONTINUE: self.tr("Continue"),
            Why.UNSOLVED: self.tr("Go there"),
            Why.WITH_SOLUTION: self.tr("Go there"),
        }.get(suggestion.why, self.tr("Start"))

    def _title(self, lesson_id: str) -> str:
        outline = self._session.outline(lesson_id)
        return outline.title if outline is not None else lesson_id

    def _names(self, lessons: Sequence[str]) -> str:
        return ", ".join(f"“{self._title(lesson)}”" for lesson in lessons[:_NAMED])

    def _on_go(self) -> None:
        suggestion = self._suggestions[int(self.sender().objectName())]
        self.chosen.emit(suggestion.lesson, suggestion.step)
