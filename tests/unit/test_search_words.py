"""What counts as a word, where words stand in a text, and which word is meant by a slip."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from learnpy.search.hit import MARK_END, MARK_START
from learnpy.search.marks import WordMarks, marks_of
from learnpy.search.spelling import Vocabulary, count_slips
from learnpy.search.words import read_query, words_of


def shown(text: str) -> str:
    return text.replace(MARK_START, "[").replace(MARK_END, "]")


def marked(query: str, text: str) -> str:
    return shown(marks_of(read_query(query)).marked(text))


def marked_snippet(query: str, text: str) -> str:
    return shown(marks_of(read_query(query)).snippet(text))


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("Über die Straße", "uber"),
        ("Über die Straße", "strasse"),
        ("pd.DataFrame", "pd.dataframe"),
        ("pd.DataFrame", "frame"),
        ("load_ratings_csv(", "ratings"),
        ("load_ratings_csv(", "load_ratings_csv"),
        ("a.b.c", "b.c"),
        ("__init__", "init"),
        ("HTTPError", "error"),
        ("Ελλάδα", "ελλαδα"),
    ],
)
def test_a_word_is_found_by_its_forms(text: str, word: str) -> None:
    assert word in words_of(text)


def test_a_full_stop_belongs_to_no_word() -> None:
    assert words_of("The end. Next one...") == {"the", "end", "next", "one"}


@pytest.mark.parametrize(
    ("text", "words", "goes_on"),
    [
        ("np.me", ("np.me",), True),
        ("def f(", ("def", "f"), False),
        ("two words ", ("two", "words"), True),
        ('"%*" - ', (), False),
        ("_ . __", (), True),
        ("Äpfel", ("apfel",), True),
    ],
)
def test_what_is_typed_is_words(text: str, words: tuple[str, ...], goes_on: bool) -> None:
    query = read_query(text)
    assert query.words == words
    assert query.is_going_on is goes_on or not words


def test_a_very_long_text_is_cut() -> None:
    assert len(read_query("word " * 10_000).words) == 12


@pytest.mark.parametrize(
    ("query", "text", "result"),
    [
        ("uber", "Über uns, überall", "[Über] uns, [überall]"),
        ("strasse", "Die Straße", "Die [Straße]"),
        ("frame", "A DataFrame, a frame, subframes", "A Data[Frame], a [frame], subframes"),
        ("np.mean", "np.mean(x) is the mean", "[np.mean](x) is the mean"),
        ("np.mean", "the mean of np", "the [mean] of [np]"),
        ("rat", "load_ratings and rates", "load_[ratings] and [rates]"),
        ("two words", "words: two wordsmiths", "[words]: [two] [wordsmiths]"),
        ("two words ", "two, twofold", "[two], twofold"),
        ("x", "💥 x = ex + x2", "💥 [x] = ex + [x2]"),
    ],
)
def test_words_are_marked_where_they_stand(query: str, text: str, result: str) -> None:
    assert marked(query, text) == result


def test_a_snippet_shows_where_most_words_stand() -> None:
    text = "A ramp at first. " + "Nothing here. " * 40 + "Then a ramp and a rate. " + "So. " * 60
    snippet = shown(WordMarks(("ramp", "rate")).snippet(text))
    assert "a [ramp] and a [rate]" in snippet
    assert snippet.startswith("…")
    assert snippet.endswith("…")


def test_the_parts_of_a_name_are_shown_where_they_stand_together() -> None:
    text = "The mean. " + "Nothing here. " * 40 + "The np has a mean."
    assert "The [np] has a [mean]" in shown(WordMarks(("np.mean",)).snippet(text))


def test_of_one_word_the_first_place_is_shown_however_many_words_begin_so() -> None:
    text = "A rate. " + "Nothing here. " * 40 + "Rated, ratings, ratio."
    assert "A [rate]" in marked_snippet("rat", text)


def test_a_snippet_of_one_long_line_is_cut_all_the_same() -> None:
    snippet = WordMarks(("needle",)).snippet("x" * 3000 + " needle " + "y" * 3000)
    assert "needle" in snippet
    assert len(snippet) < 300


@pytest.mark.parametrize(
    ("typed", "known", "slips"),
    [
        ("netfilx", "netflix", 1),
        ("recomender", "recommender", 1),
        ("dajngo", "django", 1),
        ("functoin", "function", 1),
        ("kitten", "sitting", 3),
        ("abc", "abc", 0),
        ("ca", "abc", 3),
    ],
)
def test_slips_are_counted(typed: str, known: str, slips: int) -> None:
    assert count_slips(typed, known, 3, is_beginning=False) == slips


def test_a_beginning_is_as_near_as_its_nearest_end() -> None:
    assert count_slips("recomm", "recommendation", 1, is_beginning=True) == 0
    assert count_slips("recmo", "recommendation", 1, is_beginning=True) == 1
    assert count_slips("zecmo", "recommendation", 1, is_beginning=True) > 1


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("the", ["the"]),  # short words are meant as they are
        ("mena", ["mean"]),  # one slip from four letters on
        ("meanx", ["mean"]),
        ("maenx", []),  # two slips are too many in five letters
        ("recomendre", ["recommender"]),  # two from eight on
    ],
)
def test_longer_words_may_have_more_slips(typed: str, meant: list[str]) -> None:
    vocabulary = Vocabulary("the\nmean\nrecommender\nstreet")
    assert list(vocabulary.meant_by(typed, is_beginning=False)) == meant


def test_every_slip_at_every_place_is_forgiven() -> None:
    """The quick ways to tell that words are far apart never lose one that is near."""
    known = "django"
    vocabulary = Vocabulary(f"{known}\nother\nwords")
    slips = {known[:n] + known[n + 1 :] for n in range(6)}
    slips |= {known[:n] + "x" + known[n + 1 :] for n in range(6)}
    slips |= {known[:n] + "x" + known[n:] for n in range(7)}
    slips |= {known[:n] + known[n + 1] + known[n] + known[n + 2 :] for n in range(5)}
    for typed in slips:
        assert known in vocabulary.meant_by(typed, is_beginning=False), typed
        assert known in vocabulary.meant_by(typed, is_beginning=True), typed


_LETTERS = st.text("abn_", min_size=1, max_size=10)


@given(
    known=st.sets(_LETTERS, min_size=1, max_size=20).map(sorted),
    typed=_LETTERS,
    is_beginning=st.booleans(),
)
def test_none_is_overlooked_that_can_be_meant(
    known: list[str], typed: str, is_beginning: bool
) -> None:
    most = (len(typed) >= 4) + (len(typed) >= 8)
    slips = {each: count_slips(typed, each, most, is_beginning) for each in known}
    near = {each: count for each, count in slips.items() if count <= most}
    assert Vocabulary("\n".join(known)).meant_by(typed, is_beginning=is_beginning) == near


@given(typed=_LETTERS, known=_LETTERS, is_beginning=st.booleans())
def test_few_slips_are_counted_as_many_are(typed: str, known: str, is_beginning: bool) -> None:
    exactly = count_slips(typed, known, 10, is_beginning)
    assert min(count_slips(typed, known, 2, is_beginning), 3) == min(exactly, 3)
