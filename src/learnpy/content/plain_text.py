"""The words of our own HTML, for searching and for screen readers."""

import re
from html.parser import HTMLParser


def plain_text(html: str) -> str:
    """The words of a piece of our own HTML."""
    parser = _Words()
    parser.feed(html)
    parser.close()
    return re.sub(r"[ \t]+", " ", "".join(parser.parts)).strip()


class _Words(HTMLParser):
    _BLOCKS = frozenset({"p", "li", "pre", "h2", "h3", "td", "th", "tr", "div", "br"})

    def __init__(self) -> None:
        super().__init__()
        self.parts: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:  # noqa: ARG002
        if tag in self._BLOCKS:
            self.parts.append("\n")

    def handle_data(self, data: str) -> None:
        self.parts.append(data)
