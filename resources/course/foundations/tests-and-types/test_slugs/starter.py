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
    # Say which slug should come back. Then write a test for each rule.
    slugify("Low Tide")
