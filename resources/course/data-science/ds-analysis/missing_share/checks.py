"""Small tables with holes."""

import pandas as pd


def stations():
    """Return five rows of two areas, with two holes in `minutes` and one in `rating`."""
    return pd.DataFrame(
        {
            "area": ["hill", "harbour", "hill", "hill", "harbour"],
            "bike": ["3-speed", "8-speed", "8-speed", "3-speed", "3-speed"],
            "minutes": [12.0, 9.0, None, None, 30.0],
            "rating": [4.0, None, 5.0, 3.0, 2.0],
        }
    )


def plain(result):
    """Return a column with its labels as a dictionary, and anything else as it is."""
    if isinstance(result, pd.Series):
        return {label: value for label, value in result.items()}
    if isinstance(result, dict):
        return f"a dictionary and not a column: {result}"
    if isinstance(result, pd.DataFrame):
        return f"a table with the columns {list(result.columns)}"
    return result


def case_minutes(answer):
    """the five rows of the task, `minutes` by `area`"""
    return plain(answer.missing_share(stations(), "minutes", "area"))


def case_rating(answer):
    """the same five rows, `rating` by `bike`"""
    return plain(answer.missing_share(stations(), "rating", "bike"))


def case_no_holes(answer):
    """the first two rows alone, `minutes` by `area`"""
    return plain(answer.missing_share(stations().head(2), "minutes", "area"))


def case_file(answer):
    """the lesson's file, `rating` by `area`"""
    raw = pd.read_csv("data/rides.csv")
    return plain(answer.missing_share(raw, "rating", "area"))


def case_unchanged(answer):
    """whether the table is as it was after the call"""
    rides = stations()
    answer.missing_share(rides, "minutes", "area")
    return bool(rides.equals(stations()))
