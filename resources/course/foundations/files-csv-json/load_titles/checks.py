"""Small files of films, read on this computer and as Windows would read them."""

import io
from pathlib import Path

HEADER = "title,year,minutes,genre,rating\n"
ORBIT = "Orbit,2019,112,science fiction,7.9\n"
REAL_OPEN = io.open
REAL_TEXT_ENCODING = io.text_encoding


def _loaded(answer, lines):
    """What `load_titles` makes of a file with these lines below the header."""
    path = Path("films.csv")
    path.write_text(HEADER + lines, encoding="utf-8")
    films = answer.load_titles(path)
    if films is None or isinstance(films, list):
        return films
    return f"{type(films).__name__}, not a list"


def _open_as_windows(
    file, mode="r", buffering=-1, encoding=None, *rest, **named
):
    """Open a file as Python does on Windows when no encoding is named."""
    if "b" not in mode and encoding in (None, "locale"):
        encoding = "cp1252"
    return REAL_OPEN(file, mode, buffering, encoding, *rest, **named)


def case_one_film(answer):
    """a file with the header and the line `Orbit,2019,112,science fiction,7.9`"""
    return _loaded(answer, ORBIT)


def case_two_films(answer):
    """a file with Orbit and Low Tide; the titles that came back"""
    films = _loaded(answer, ORBIT + "Low Tide,2021,95,drama,7.2\n")
    return (
        [film["title"] for film in films] if isinstance(films, list) else films
    )


def case_header_only(answer):
    """a file with the header and no film"""
    return _loaded(answer, "")


def case_comma(answer):
    """a file with the line `"Salt, Sugar, Snow",2020,92,drama,7.8`"""
    return _loaded(answer, '"Salt, Sugar, Snow",2020,92,drama,7.8\n')


def case_windows(answer):
    """the film Überfahrt, on a computer that takes cp1252 unless told otherwise"""
    answer.open = io.open = _open_as_windows
    # `Path` asks this function; in the mode in which we run, it would answer with UTF-8.
    io.text_encoding = lambda encoding, _stacklevel=2: encoding or "locale"
    try:
        films = _loaded(answer, "Überfahrt,2021,98,drama,7.3\n")
    finally:
        io.open, io.text_encoding = REAL_OPEN, REAL_TEXT_ENCODING
        del answer.open
    return (
        [film["title"] for film in films] if isinstance(films, list) else films
    )
