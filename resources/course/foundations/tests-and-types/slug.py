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


print(slugify("Low Tide"))
print(slugify("  Café Minuit! "))
print(slugify("?!"))
