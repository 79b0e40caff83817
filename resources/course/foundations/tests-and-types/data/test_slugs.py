import pytest
from slugs import slugify


@pytest.mark.parametrize(
    ("title", "slug"),
    [
        ("Low Tide", "low-tide"),
        ("Ten Past Seven", "ten-past-seven"),
        ("  Orbit ", "orbit"),
    ],
)
def test_slug(title, slug):
    assert slugify(title) == slug


def test_nothing_left():
    assert slugify("?!") == "untitled"
