def slugify(title: str) -> str:
    """Return the title as the last part of a web address."""
    spaced = ""
    for character in title.lower():
        if character.isalnum():
            spaced += character
        else:
            spaced += " "
    words = spaced.split()
    if not words:
        return "untitled"
    return "-".join(words)


def test_small_letters():
    assert slugify("Low Tide") == "low-tide"


def test_digits_stay():
    assert slugify("Studio 54") == "studio-54"


def test_accents_stay():
    assert slugify("Café Minuit") == "café-minuit"


def test_one_hyphen_for_a_wide_gap():
    assert slugify("Orbit: The End") == "orbit-the-end"


def test_no_hyphen_at_the_ends():
    assert slugify(" Orbit! ") == "orbit"


def test_nothing_left():
    assert slugify("?!") == "untitled"
