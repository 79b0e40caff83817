"""What authors may write in Markdown, and what becomes of it."""

import pytest

from learnpy.content.code_html import code_block, coloured_lines, output_block
from learnpy.content.loader import load_course


@pytest.fixture
def html_of(course, edit):
    """The HTML of a piece of Markdown in a lesson."""

    def render(text):
        edit(("first/one/lesson.md", "> A quote.\n", f"### Here\n\n{text}\n"))
        html = load_course(course).lessons["one"].steps[3].html
        return html.partition("<h3>Here</h3>\n")[2].partition("<p><img")[0].strip()

    return render


@pytest.mark.parametrize(
    ("text", "html"),
    [
        ("*a* **b** `c`", "<p><em>a</em> <strong>b</strong> <code>c</code></p>"),
        ("one  \ntwo", "<p>one<br />\ntwo</p>"),
        ("<https://a.org/?b&c>", '<p><a href="https://a.org/?b&amp;c">https://a.org/?b&amp;c</a></p>'),
        ("1. a\n2. b", "<ol>\n<li>a</li>\n<li>b</li>\n</ol>"),
        ("[a][x]\n\n[x]: https://example.org", '<p><a href="https://example.org">a</a></p>'),
        ("- x\n  ```text\n  y\n  ```", '<ul>\n<li>x<pre class="code">y</pre>\n</li>\n</ul>'),
        ("> ```text\n> y\n> ```", '<blockquote>\n<pre class="code">y</pre>\n</blockquote>'),
        ("~~~text\ny\n~~~", '<pre class="code">y</pre>'),
        ("````text\n```{quiz} a\n```\n````", '<pre class="code">```{quiz} a\n```</pre>'),
        ("    y < 1", '<pre class="code">y &lt; 1</pre>'),
        ("```klingon\ny < 1\n```", '<pre class="code">y &lt; 1</pre>'),
        ("a & b &amp; &lt; \\*", "<p>a &amp; b &amp; &lt; *</p>"),
    ],
)  # fmt: skip
def test_markdown(html_of, text, html):
    assert html_of(text) == html


def test_a_picture_keeps_its_words_and_no_more(course, edit):
    edit(
        (
            "first/one/lesson.md",
            "![A red square](pictures/square.png)",
            '![A *red* & round "square"](pictures/square.png "title")',
        )
    )
    html = load_course(course).lessons["one"].steps[3].html
    source = 'src="first/one/pictures/square.png"'
    assert f'<img {source} alt="A red &amp; round &quot;square&quot;" />' in html


def test_code_is_coloured_by_class_names():
    assert code_block("x = 1\n") == (
        '<pre class="code"><span class="n">x</span> <span class="o">=</span> '
        '<span class="mi">1</span></pre>'
    )


def test_each_coloured_line_is_complete_in_itself():
    code = 'text = """one <b>\n\ntwo"""\n\n\nx = 1\n'
    lines = coloured_lines(code)
    assert len(lines) == 6
    for line in lines:
        assert line.count("<span") == line.count("</span>")
    assert "&lt;b&gt;" in lines[0]


@pytest.mark.parametrize("code", ["", "\n", "\n\nx\n", "   \n x", "\u2028", "x = '\x0c'"])
def test_every_line_of_code_is_there(code):
    assert len(coloured_lines(code)) == code.rstrip().count("\n") + 1


def test_code_that_would_take_long_to_colour_stays_plain():
    for code in ("x = [" + "1, " * 500 + "]", "x = 1\n" * 10_000):
        assert "<span" not in code_block(code)


def test_output_is_text():
    assert output_block("<b> & 'x'\n") == "<pre class=\"output\">&lt;b&gt; &amp; 'x'</pre>"
