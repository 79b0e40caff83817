"""A mistake of the course in words that stand alone.

The author wrote them for the moment of the mistake, with the learner's own values in them. On a
page that lists what was met in a year, these values are gone. What a sentence says beside them is
kept: "… printed the text", where the call stood. One that has nothing beside them is left out.
"""

import re

_CODE = re.compile(r"`[^`]*`")
_KEPT = re.compile("\0([0-9]+)\0")
_END = re.compile(r"(?<=[.!?:])\s+(?=[^a-z\s])")
_VALUE = re.compile(r"\{[a-z_]+\}")
_GIVEN = "{given}"
_GONE = "…"
"""What stands where a value was."""
_WORDS_BESIDE = 3
"""So many words beside the value, and a sentence says something of its own."""
_ENOUGH = 70
"""Characters that say enough; a shorter sentence gets the next one beside it."""
_CLEAR = 40
"""Characters of a sentence that can do without the question that follows it."""


def mistake_title(name: str) -> str:
    """The name of a mistake as a person reads it: `running_total` is `Running total`."""
    words = name.replace("_", " ").strip()
    return words[:1].upper() + words[1:]


def mistake_sentence(message: str) -> str:
    """What was wrong, in one or two sentences without values; empty where there are none.

    Args:
        message: What the learner was told, as Markdown.
    """
    code: list[str] = []

    def keep(match: re.Match[str]) -> str:
        code.append(match[0])
        return f"\0{len(code) - 1}\0"

    paragraph = next((part for part in message.split("\n\n") if part.strip()), "")
    parts = _END.split(_CODE.sub(keep, " ".join(paragraph.split())))
    plain = (_without_values(part.replace("*", "")) for part in parts)
    sentences = [_KEPT.sub(lambda match: code[int(match[1])].strip("`"), each) for each in plain]
    told = ""
    for sentence in sentences:
        if not sentence or _VALUE.search(sentence) or sentence.endswith(":"):
            continue
        if len(told) >= _ENOUGH or (told and sentence.endswith("?") and len(told) >= _CLEAR):
            break
        told = f"{told} {sentence}".strip()
    return told.replace("{{", "{").replace("}}", "}")  # as the author has to write them


def _without_values(sentence: str) -> str:
    """What a sentence says beside its values; empty where that is nothing."""
    sentence = sentence.removeprefix(f"{_GIVEN}: ")
    values = set(_VALUE.findall(sentence))
    if values == {_GIVEN} and len(sentence.split()) > _WORDS_BESIDE:
        return sentence.replace(_GIVEN, _GONE)
    after = sentence.rpartition(": ")[2] if values else sentence
    return "" if _VALUE.search(after) else after[:1].upper() + after[1:]
