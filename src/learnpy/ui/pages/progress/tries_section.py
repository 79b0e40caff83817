"""How often exercises were tried, and which mistakes were met most."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from learnpy.progress.try_summary import TrySummary, WeekTries
from learnpy.runner.outcome import Table
from learnpy.ui.look import Look
from learnpy.ui.models.table_model import TableModel
from learnpy.ui.pages.progress.activity_section import month_tick
from learnpy.ui.pages.progress.card import ActionRow, Card
from learnpy.ui.pages.progress.tries_read import ToldMistake, TriesRead
from learnpy.ui.pages.progress.words import ago, in_times, in_tries, week_name
from learnpy.ui.session import Session
from learnpy.ui.widgets.elements import button, label
from learnpy.ui.widgets.progress.bar_chart import Bar, Bars
from learnpy.ui.widgets.progress.chart_card import ChartCard
from learnpy.ui.widgets.progress.figure import FigureRow, figure
from learnpy.ui.widgets.progress.plain_table import PlainTable

ShownWeeks = Sequence[tuple[date, WeekTries]]


class TriesSection(Card):
    """The tries of each week, and the mistakes with a way to where they were made."""

    chosen = Signal(str, str)
    """A lesson and a step."""

    def __init__(
        self,
        read: TriesRead,
        shown: ShownWeeks,
        session: Session,
        look: Look,
        today: date,
        *,
        as_table: bool,
    ) -> None:
        super().__init__(look, gap=14)
        self._session = session
        self._look = look
        self._today = today
        self._mistakes = read.mistakes
        if read.problem:
            text = self.tr("{problem} All else on this page comes from your progress.")
            words = text.format(problem=read.problem)
            self.column.addWidget(label(words, "body", wrap=True))
            return
        summary = read.summary
        if not summary.tries and not summary.answers:
            text = self.tr(
                "Once you have checked an exercise, your tries stand here, and the mistakes that "
                "came up most. Each mistake is one that many make, and a place to look again."
            )
            self.column.addWidget(label(text, "body", wrap=True))
            return
        self.column.addWidget(self._figures(summary))
        if summary.tries:
            if as_table:
                self.column.addWidget(self._weeks_table(shown))
            else:
                self.column.addWidget(ChartCard(self.bars(shown), look))
        if read.mistakes:
            self._add_mistakes()
        note = self.tr("Counted is what was checked on this computer.")
        self.column.addWidget(label(note, "small", wrap=True))

    def _figures(self, summary: TrySummary) -> QWidget:
        box = QWidget()
        row = FigureRow(box)
        self.measures.keep(row.setSpacing, 36)
        self.measures.keep(row.set_line_spacing, 12)
        solved = [each for each in summary.exercises.values() if each.until_solved]
        at_once = sum(each.until_solved == 1 for each in solved)
        text = self.tr("tries of exercises", "", summary.tries)
        if summary.tries == 1:
            text = self.tr("try of exercises")
        row.addWidget(figure(str(summary.tries), text))
        tried = len(summary.exercises)
        text = self.tr("of {count} exercises tried are solved", "", tried).format(count=tried)
        if tried == 1:
            text = self.tr("of 1 exercise tried is solved")
        row.addWidget(figure(str(len(solved)), text))
        row.addWidget(figure(str(at_once), self.tr("solved at the first try", "", at_once)))
        text = self.tr("answers in quizzes", "", summary.answers)
        if summary.answers == 1:
            text = self.tr("answer in quizzes")
        row.addWidget(figure(str(summary.answers), text))
        return box

    def bars(self, shown: ShownWeeks) -> Bars:
        """The chart of the tries of each week."""
        solved = sum(tries.solved for _, tries in shown)
        not_yet = sum(tries.not_yet for _, tries in shown)
        told = self.tr("{count} of them solved the exercise", "", solved).format(count=solved)
        text = self.tr("{tries} in the last {count} weeks; {solved}.", "", len(shown))
        return Bars(
            title=self.tr("Tries of each week"),
            unit=self.tr("tries"),
            bars=tuple(
                Bar(
                    values=(tries.solved, tries.not_yet),
                    words=self._week_words(start, tries),
                    tick=month_tick(start, first=number == 0),
                )
                for number, (start, tries) in enumerate(shown)
            ),
            parts=(self.tr("solved"), self.tr("not yet")),
            summary=text.format(tries=in_tries(solved + not_yet), count=len(shown), solved=told),
        )

    def _week_words(self, start: date, tries: WeekTries) -> str:
        week = week_name(start)
        if not tries.solved and not tries.not_yet:
            return self.tr("{week}: no tries").format(week=week)
        text = self.tr("{week}: {tries}, {solved}, {not_yet}")
        return text.format(
            week=week,
            tries=in_tries(tries.solved + tries.not_yet),
            solved=self.tr("{count} solved", "", tries.solved).format(count=tries.solved),
            not_yet=self.tr("{count} not yet", "", tries.not_yet).format(count=tries.not_yet),
        )

    def _weeks_table(self, shown: ShownWeeks) -> PlainTable:
        table = Table(
            columns=(self.tr("Week"), self.tr("Solved"), self.tr("Not yet")),
            rows=tuple(
                (week_name(start), str(tries.solved), str(tries.not_yet))
                for start, tries in reversed(shown)
            ),
            numeric=(False, True, True),
        )
        name = self.tr("Tries of each week")
        return PlainTable(TableModel(table), name, self._look, most_rows=8)

    def _add_mistakes(self) -> None:
        self.measures.gap(self.column, 4)
        self.column.addWidget(label(self.tr("Mistakes met most"), "subheading"))
        for number, mistake in enumerate(self._mistakes):
            self.column.addWidget(self._mistake(number, mistake))

    def _mistake(self, number: int, told: ToldMistake) -> QWidget:
        words = [label(told.title, "strong", wrap=True)]
        if told.sentence:
            words.append(label(told.sentence, "body", wrap=True))
        words.append(label(self.detail(told), "small", wrap=True))
        go = button(self.tr("Go there"), self._on_go)
        go.setObjectName(str(number))
        text = self.tr("Go there: {exercise}")
        go.setAccessibleName(text.format(exercise=self._exercise(told)))
        return ActionRow(self._look, *words, action=go)

    def detail(self, told: ToldMistake) -> str:
        """Where, how often and when a mistake was met, and whether it is over."""
        met = told.met
        if met.times == 1:
            text = self.tr("{exercise}: met {times}, {when}.")
        else:
            text = self.tr("{exercise}: met {times}, {when} the last time.")
        words = text.format(
            exercise=self._exercise(told),
            times=in_times(met.times),
            when=ago(met.last, self._today),
        )
        return self.tr("{met} Solved since.").format(met=words) if met.solved_since else words

    def _exercise(self, told: ToldMistake) -> str:
        outline = self._session.outline(told.met.lesson)
        if outline is None:
            return told.met.step
        step = next((each.title for each in outline.steps if each.id == told.met.step), "")
        text = self.tr("{step} ({lesson})")
        return text.format(step=step or told.met.step, lesson=outline.title)

    def _on_go(self) -> None:
        met = self._mistakes[int(self.sender().objectName())].met
        self.chosen.emit(met.lesson, met.step)
