"""A piece of a lesson, set as lesson text is now: what a setting does is seen at once."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from learnpy.ui.look import Look
from learnpy.ui.measures import Measures
from learnpy.ui.widgets.elements import frame, label
from learnpy.ui.widgets.prose_view import ProseView

_CODE = (
    '<pre class="code"><span class="n">ratings</span> <span class="o">=</span> '
    '<span class="p">[</span><span class="mf">4.5</span><span class="p">,</span> '
    '<span class="mi">3</span><span class="p">,</span> <span class="mi">5</span>'
    '<span class="p">]</span>\n'
    '<span class="nb">print</span><span class="p">(</span><span class="nb">max</span>'
    '<span class="p">(</span><span class="n">ratings</span><span class="p">))</span>  '
    '<span class="c1"># the best of them</span></pre>'
)


class ReadingSample(QWidget):
    """Shows a paragraph and two lines of a program."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        measures = Measures(look, self)
        measures.keep(column.setSpacing, 6)
        column.addWidget(label(self.tr("This is how a lesson looks"), "overline"))
        card = frame("card")
        inside = QVBoxLayout(card)
        measures.margins(inside, 16, 14, 16, 4)
        text = self.tr(
            "A program reads its lines from the top. Each line does one thing, and a name such as "
            "{name} keeps a value until another line needs it. Run it, change a number, and run "
            "it again: it begins afresh each time, so nothing that you try can be broken for good."
        )
        words = text.format(name="<code>ratings</code>")
        self.view = ProseView(f"<p>{words}</p>{_CODE}", look)
        self.view.setAccessibleName(self.tr("This is how a lesson looks"))
        measures.keep_made(self.view.setMaximumWidth, look.text_width)
        inside.addWidget(self.view)
        column.addWidget(card)
