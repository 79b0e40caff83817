"""Forgets the word that is open when the text ends."""


def tokens(text: str) -> list[str]:
    """The words of a text, in small letters."""
    words, word = [], ""
    for each in text.lower():
        if each.isalnum():
            word += each
        elif word:
            words.append(word)
            word = ""
    return words
