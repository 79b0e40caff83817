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


def test_two_words():
    expected = slugify("Low Tide")
    assert slugify("Low Tide") == expected


def test_nothing_left():
    expected = slugify("?!")
    assert slugify("?!") == expected
