"""The small good course, read into its records."""

import subprocess
import sys

import pytest

from learnpy.content.loader import load_course
from learnpy.content.model import Exercise, Program, Prose, Quiz
from learnpy.content.problems import CourseError


@pytest.fixture
def loaded(course):
    return load_course(course)


def step(loaded, lesson_id, step_id):
    return next(each for each in loaded.lessons[lesson_id].steps if each.id == step_id)


def question(loaded, question_id):
    quiz = step(loaded, "one", "quiz")
    return next(each for each in quiz.questions if each.id == question_id)


def test_outline(loaded):
    course = loaded.course
    assert (course.title, course.version, course.language, course.licence) == (
        "A small course",
        "1.2.0",
        "en",
        "CC BY 4.0",
    )
    assert [(track.id, [each.id for each in track.lessons]) for track in course.tracks] == [
        ("first", ["one", "two"]),
        ("second", ["three"]),
    ]
    assert course.tracks[1].needs == ("first",)
    assert (course.tracks[0].icon, course.tracks[0].accent) == ("sprout", "teal")
    one = course.tracks[0].lessons[0]
    assert (one.title, one.minutes, one.needs) == ("One of everything", 15, ())
    assert [(each.id, each.kind, each.title) for each in one.steps] == [
        ("intro", "prose", ""),
        ("hello", "program", "A first program"),
        ("intro-2", "prose", ""),
        ("what-prose-holds", "prose", "What prose holds"),
        ("your-turn", "prose", "Your turn"),
        ("double", "exercise", "Double a number"),
        ("quiz", "quiz", "Check yourself"),
    ]


def test_the_outline_has_the_steps_of_the_lessons(loaded):
    for track in loaded.course.tracks:
        for outline in track.lessons:
            lesson = loaded.lessons[outline.id]
            assert lesson.track_id == track.id
            assert [each.id for each in outline.steps] == [each.id for each in lesson.steps]


def test_front_matter(loaded):
    lesson = loaded.lessons["one"]
    assert lesson.summary == "Every kind of step and every kind of question, each once."
    assert lesson.objectives_html[0] == "Say what a <code>step</code> is."
    assert lesson.concepts == ("step", "question")
    assert loaded.lessons["two"].packages == ("matplotlib",)
    assert loaded.lessons["three"].needs == ("two", "later-on")


def test_sources_are_those_of_the_lesson_and_of_its_facts(loaded):
    assert [source.title for source in loaded.lessons["one"].sources] == [
        "The Python tutorial",
        'The Python documentation, "History and License"',
    ]
    assert [source.date for source in loaded.lessons["two"].sources] == ["1991-02", "2001"]


def test_program(loaded):
    program = step(loaded, "one", "hello")
    assert isinstance(program, Program)
    assert program.file == "first/one/hello.py"
    assert program.code.startswith("# The first program of the course.\nname = ")
    assert program.code_html.startswith('<pre class="code"><span class="c1"># The first')
    assert "style=" not in program.code_html
    assert program.recording is not None
    assert program.recording.output == "Hello, Ada\n"
    assert program.recording.figures == ()


def test_figures_and_data(loaded):
    program = step(loaded, "two", "draw")
    assert program.title == "draw.py"
    assert [figure.file for figure in program.recording.figures] == [
        "first/two/recorded/draw-1.png"
    ]
    assert program.recording.figures[0].description.startswith('Line chart "One morning".')
    assert loaded.lessons["two"].data_files == ("first/two/data/readings.csv",)


def test_prose_continues_after_a_step(loaded):
    prose = step(loaded, "one", "intro-2")
    assert isinstance(prose, Prose)
    assert prose.html == "<p>After the program the text goes on.</p>"


def test_prose_holds_what_authors_may_write(loaded):
    html = step(loaded, "one", "what-prose-holds").html
    assert '<a href="lesson:two">the second lesson</a>' in html
    assert '<td align="right">1</td>' in html
    assert "<blockquote>\n<p>A quote.</p>\n</blockquote>" in html
    assert '<img src="first/one/pictures/square.png" alt="A red square" />' in html
    assert "<h3>A smaller heading</h3>" in html
    assert '<pre class="code"><span class="k">def</span>' in html


def test_fact_card(loaded):
    html = step(loaded, "two", "reading-a-file").html
    assert html.startswith(
        '<table class="fact" width="100%" cellspacing="0" cellpadding="0"><tr><td class="fact">'
        "Python's first release, <em>0.9.0</em>, was posted in February 1991."
        '<p class="fact-source"><a href="https://docs.python.org/3/license.html">'
        'The Python documentation, "History and License"</a>, February 1991. '
        "Read 21 November 2026.</p></td></tr></table>"
    )
    assert '<p class="fact-source">Reported in <a href=' in html
    assert "</a>, 2001. Read 20 November 2026.</p>" in html


def test_exercise(loaded):
    exercise = step(loaded, "one", "double")
    assert isinstance(exercise, Exercise)
    assert exercise.folder == "first/one/double"
    assert exercise.starter == "def double(number):\n    pass\n"
    assert exercise.hints_html[0] == "<p>What is twice 4?</p>"
    assert [(check.kind, check.target, check.expect) for check in exercise.checks] == [
        ("call", "double(4)", "8"),
        ("call", "double(0.1)", "0.2"),
        ("call", "double(-3)", None),
    ]
    assert [check.within for check in exercise.checks] == [None, 1e-6, None]
    assert [check.hidden for check in exercise.checks] == [False, False, True]
    assert [mistake.name for mistake in exercise.mistakes] == ["squared", "printed"]
    assert exercise.mistakes[0].program == "def double(number):\n    return number * number\n"
    assert exercise.cases == ""


def test_what_its_own_programs_give(loaded):
    key = step(loaded, "one", "double").key
    assert key is not None
    key = key.read()
    assert [each.outcome for each in key.solution.observations] == ["value"] * 3
    assert set(key.mistakes) == {"squared", "printed"}


@pytest.mark.parametrize("text", ["", "{", "[1]", '{"solution": 1}', "[" * 100_000])
def test_a_damaged_key(problems_after, text):
    (problem,) = problems_after([("first/one/recorded/double.key.json", None, text)])
    assert problem.startswith(
        "first/one/recorded/double.key.json: this is not what an exercise's programs give ("
    )


def test_an_exercise_that_is_not_recorded(course, edit):
    edit(("first/one/recorded/double.key.json", None, None))
    assert step(load_course(course), "one", "double").key is None


def test_other_kinds_of_checks(loaded):
    report = step(loaded, "two", "report")
    assert [check.replaced for check in report.checks] == [
        {},
        {"minutes": "180", "title": "'Low Tide'"},
    ]
    spread = step(loaded, "two", "spread")
    assert [check.kind for check in spread.checks] == ["call", "variable", "case", "case"]
    assert spread.checks[0].unchanged
    assert spread.checks[3].unordered
    assert spread.cases.startswith("def case_many_readings(answer):")


def test_choice_questions(loaded):
    one = question(loaded, "what-a-step-is")
    assert one.prompt_html == "<p>What is a <em>step</em>?</p>"
    assert [(each.html, each.right) for each in one.choices] == [
        ("A part of a lesson.", True),
        ("A part of a track.", False),
    ]
    assert one.choices[1].why_html == "<p>A track is made of lessons.</p>"
    several = question(loaded, "which-are-steps")
    assert [each.right for each in several.choices] == [True, True, False]


def test_predict_question_computes_its_right_answer(loaded):
    halves = question(loaded, "halves")
    assert halves.code == "print(7 // 2 * 1.0)\n"
    assert '<span class="nb">print</span>' in halves.code_html
    right, *wrong = halves.choices
    assert right.right
    assert right.html == '<pre class="output">3.0</pre>'
    assert right.why_html.startswith("<p><code>//</code> leaves the rest away")
    assert [each.html for each in wrong] == [
        '<pre class="output">3</pre>',
        '<pre class="output">3.5</pre>',
    ]


def test_output_is_shown_as_text(loaded):
    quiz = loaded.lessons["three"].steps[-1]
    assert isinstance(quiz, Quiz)
    assert quiz.questions[0].choices[0].html == '<pre class="output">&lt;HEY&gt;</pre>'


def test_order_question(loaded):
    order = question(loaded, "in-order")
    assert order.lines == (
        "def mean(values):",
        "    total = sum(values)",
        "    return total / len(values)",
    )
    assert [each.html for each in order.distractors] == ["    return total"]
    assert order.why_html == "<p>A value is made before it is used.</p>"


def test_bug_question_has_a_choice_for_each_line_with_text(loaded):
    bug = question(loaded, "find-it")
    assert [each.right for each in bug.choices] == [False, True]
    assert bug.choices[0].html.startswith('<pre class="code"><span class="n">numbers</span>')
    assert bug.choices[1].why_html.startswith("<p>Counting starts at 0")
    assert bug.code_html.count("\n") == 2


def test_without_recordings_the_right_answer_is_empty(course, edit):
    edit(("first/one/recorded/quiz.halves.txt", None, None))
    edit(("first/one/recorded/hello.txt", None, None))
    loaded = load_course(course, recordings_required=False)
    assert question(loaded, "halves").choices[0].html == '<pre class="output"></pre>'
    assert step(loaded, "one", "hello").recording is None


def test_starters_and_mistakes_may_be_broken_programs(course, edit):
    edit(("first/one/double/starter.py", None, "def double(number)\n"))
    edit(("first/one/double/mistakes/printed.py", None, "print(\n"))
    assert step(load_course(course), "one", "double").starter == "def double(number)\n"


def test_a_planned_lesson_may_have_a_folder(course, edit):
    edit(("first/later-on/lesson.md", None, "only begun\n"))
    assert "later-on" not in load_course(course).lessons


def test_files_of_editors_are_left_alone(course, edit):
    for name in ("lesson.md~", ".hidden.yaml", "__pycache__/x.pyc", "quiz.yaml.bak", "#quiz.yaml#"):
        edit((f"first/one/{name}", None, "x\n"))
    assert set(load_course(course).lessons) == {"one", "two", "three"}


def test_windows_line_ends_and_byte_order_marks(course):
    before = load_course(course)
    for file in course.rglob("*"):
        if file.suffix in (".md", ".yaml", ".py", ".txt"):
            text = file.read_bytes().replace(b"\n", b"\r\n")
            file.write_bytes(b"\xef\xbb\xbf" + text)
    assert load_course(course) == before


@pytest.mark.parametrize("name", ["", "nothing-here", "course.yaml"])
def test_not_a_course_folder(course, name, tmp_path):
    folder = {"": tmp_path, "course.yaml": course / name}.get(name, course / name)
    with pytest.raises(CourseError, match=r"^course.yaml: this file is missing; .* course folder$"):
        load_course(folder)


def test_all_problems_are_told_at_once_in_order(problems_after):
    edits = [
        ("first/one/lesson.md", "minutes: 15", "minutes: x"),
        ("first/one/lesson.md", "lesson:two", "lesson:tow"),
        ("course.yaml", "language: en", "langage: en"),
        ("second/three/lesson.md", "title: After the second", "title:"),
    ]
    assert problems_after(edits) == [
        'course.yaml:1: key "language" is missing',
        'course.yaml:3: unknown key "langage", did you mean "language"?',
        'first/one/lesson.md:5: "minutes" must be a whole number, and there is "x"',
        'first/one/lesson.md:30: link to unknown lesson "tow", did you mean "two"?',
        'second/three/lesson.md:3: "title" has no value',
    ]


def test_the_loader_imports_no_window():
    code = "import sys, learnpy.content.loader; print([m for m in sys.modules if 'PySide' in m])"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
