"""A lesson on a real system says which part of it is not Python."""

LESSON = "first/one/lesson.md"
FACTS = "facts/first.yaml"
NO_FACTS = "{}\n"


def lesson_problems(found: list[str]) -> list[str]:
    return [each for each in found if each.startswith(LESSON)]


def test_a_lesson_of_a_track_with_facts_has_to_say_it(problems_after):
    found = lesson_problems(problems_after([(FACTS, None, NO_FACTS)]))
    assert found == [f'{LESSON}:2: key "not_python" is missing']


def test_it_names_a_text_of_the_lesson(problems_after):
    (found,) = lesson_problems(problems_after([(LESSON, "id: one\n", "id: one\nnot_python: x\n")]))
    assert found.startswith(f'{LESSON}:3: "not_python": there is no text "x"')


def test_that_text_speaks_of_python(problems_after):
    named = (LESSON, "id: one\n", "id: one\nnot_python: the-rest\n")
    text = (LESSON, "## ", "## The rest\n\nIt is in C.\n\n## ")
    assert lesson_problems(problems_after([named, text])) == [
        f'{LESSON}:3: "not_python": the text "the-rest" does not speak of Python'
    ]
