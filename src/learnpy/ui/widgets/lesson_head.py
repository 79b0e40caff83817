"""What stands above a lesson's first step: what it is, what to know first, and what it is for."""

from html import escape

from PySide6.QtWidgets import QVBoxLayout, QWidget

from learnpy.content.model import Lesson
from learnpy.ui.look import Look
from learnpy.ui.measures import Measures
from learnpy.ui.widgets.elements import NarrowText, label
from learnpy.ui.widgets.step_widgets import StepWidgets

_GAP = 6


class LessonHead(QVBoxLayout):
    """The head of a lesson, empty until it is built: who goes on in the middle sees it later."""

    def __init__(self, lesson: Lesson, track_title: str, steps: StepWidgets, look: Look) -> None:
        """Make an empty head; `steps` makes its text."""
        super().__init__()
        self._lesson = lesson
        self._track_title = track_title
        self._steps = steps
        self._look = look
        self._measures = Measures(look, self)
        self._measures.keep(self.setSpacing, _GAP)
        self._title = self._part()
        self._notice = self._part()
        self._aims = self._part()
        self.is_built = False

    def _part(self) -> QVBoxLayout:
        part = QVBoxLayout()
        self._measures.keep(part.setSpacing, _GAP)
        self.addLayout(part)
        return part

    def build(self) -> bool:
        """Fill it, when that has not been done; whether it was done now."""
        if self.is_built:
            return False
        self.is_built = True
        self._build_title()
        self._measures.gap(self._aims, 16)
        if self._lesson.objectives_html:
            self._build_aims()
        return True

    def _build_title(self) -> None:
        lesson, title = self._lesson, self._title
        title.addWidget(label(self._track_title, "overline"))
        heading = label(lesson.title, "title", wrap=True)
        self._measures.keep_made(heading.setMaximumWidth, self._look.column_width)
        title.addWidget(heading)
        summary = NarrowText(lesson.summary)
        self._measures.keep_made(summary.setMaximumWidth, self._look.text_width)
        title.addWidget(summary)
        text = self.tr("About {minutes} minutes", "", lesson.minutes)
        title.addWidget(label(text.format(minutes=lesson.minutes), "small"))
        self._measures.gap(title, 8)

    def _build_aims(self) -> None:
        items = "".join(f"<li>{_inline(text)}</li>" for text in self._lesson.objectives_html)
        heading = escape(self.tr("You will be able to"))
        self._aims.addWidget(self._steps.prose(f"<p><b>{heading}</b></p><ul>{items}</ul>"))

    @property
    def notice(self) -> QWidget | None:
        """What the learner should know first, if anything is shown."""
        item = self._notice.itemAt(0)
        return item.widget() if item is not None else None

    def show_notice(self, notice: QWidget | None) -> None:
        """Show below the title what the learner should know first; or no more."""
        if (old := self.notice) is not None:
            self._notice.removeWidget(old)
            old.hide()
            old.deleteLater()
        if notice is not None:
            measures = Measures(self._look, notice)
            measures.keep_made(notice.setMaximumWidth, self._look.column_width)
            self._notice.addWidget(notice)

    def height_at(self, width: int) -> int:
        """How high it is at least, where the lesson is so wide."""
        return self.heightForWidth(min(width, self._look.column_width()))


def _inline(html: str) -> str:
    """The inside of a single paragraph."""
    return html.strip().removeprefix("<p>").removesuffix("</p>")
