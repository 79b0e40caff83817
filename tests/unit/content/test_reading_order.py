"""Circles and things that come too early."""

from hypothesis import given
from hypothesis import strategies as st

from learnpy.content.problems import CourseError, Problems
from learnpy.content.reading_order import Needing, check_order, find_circle


def told(*needing):
    problems = Problems()
    in_order = [Needing(name, needs, f"{name}.yaml", 3) for name, needs in needing]
    check_order("lesson", in_order, problems)
    try:
        problems.raise_if_any()
    except CourseError as error:
        return str(error).split("\n")
    return []


def test_in_order():
    assert told(("a", ()), ("b", ("a",)), ("c", ("a", "b"))) == []


def test_needs_that_are_not_in_the_list_are_left_alone():
    assert told(("a", ("planned",))) == []


def test_too_early():
    assert told(("a", ("b",)), ("b", ())) == ['a.yaml:3: needs "b", a lesson that comes later']


def test_circle_starts_at_the_first_in_order():
    expected = "b.yaml:3: needs form a circle: b > d > c > b"
    assert told(("a", ("b",)), ("b", ("a0", "d")), ("c", ("b",)), ("d", ("c",))) == [expected]


def test_a_long_chain_is_no_deep_recursion():
    needs = {str(i): [str(i + 1)] for i in range(50_000)}
    assert find_circle(needs) == []
    needs["50000"] = ["49999"]
    assert find_circle(needs) == ["49999", "50000"]


names = st.sampled_from("abcdefg")
graphs = st.dictionaries(names, st.lists(names, max_size=4))


@given(graphs)
def test_a_circle_is_found_where_one_is(needs):
    circle = find_circle(needs)
    following = [*circle[1:], *circle[:1]]
    assert all(after in needs[before] for before, after in zip(circle, following, strict=True))
    assert len(set(circle)) == len(circle)
    if not circle:
        left = dict(needs)
        while free := [each for each in left if not set(left[each]) & set(left)]:
            for each in free:
                del left[each]
        assert not left
