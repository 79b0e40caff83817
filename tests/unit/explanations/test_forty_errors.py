"""The errors that beginners meet most, each in a real child with the sentences that it gets.

The table is in `errors/`, one file for each module of `learnpy.explanations`. `<any>` stands for
what differs from one system or version of Python to the next.
"""

import re

import pytest
from tests.unit.explanations.conftest import TABLE


@pytest.mark.parametrize("error", TABLE)
def test_an_error_gets_its_sentences(error, explained):
    told = explained[error].result()

    assert told is not None
    row = TABLE[error]
    assert _fits(told.meaning, row["meaning"])
    assert _fits(told.cause, row.get("cause", ""))
    tries = row.get("tries", [])
    assert len(told.tries) == len(tries)
    assert all(_fits(text, wanted) for text, wanted in zip(told.tries, tries, strict=True))


def test_the_table_has_the_forty_commonest_and_more():
    assert len(TABLE) > 100


def _fits(text: str, wanted: str) -> bool:
    pattern = ".*".join(re.escape(part) for part in wanted.split("<any>"))
    return re.fullmatch(pattern, text) is not None
