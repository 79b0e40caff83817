"""Small files of rides with known faults. The results are plain, so that they read well."""

import numpy as np
import pandas as pd

COLUMNS = ["ride", "day", "area", "bike", "km", "minutes", "rating"]


def file_of(*lines):
    """Return a file as it comes in, from lines of its seven columns."""
    return pd.DataFrame(lines, columns=COLUMNS).astype(
        {"km": float, "minutes": float, "rating": float}
    )


def example():
    """Return nine lines with every fault."""
    return file_of(
        (1, "03/04/2025", "hill", "8-speed", 2.0, 10, 4),
        (2, "04/04/2025", "harbour", "3-Speed", 3.0, 14, None),
        (3, "07/04/2025", "hill", " 3-speed", 2.5, None, None),
        (4, "05/04/2025", "harbour", "8-SPEED", 7.0, 30, 5),
        (5, "06/04/2025", "harbour", "3-speed", 8.0, 40, None),
        (6, "12/04/2025", "hill", "8-speed ", 5.0, 900, None),
        (5, "06/04/2025", "harbour", "3-speed", 8.0, 40, 2),
        (7, "08/04/2025", "harbour", "8-speed", 3.5, 0, 2),
        (8, "09/04/2025", "hill", "3-speed", 4.2, 16, 3),
    )


def town():
    """Return 150 lines from the first twelve days of May, 8 of them sent again."""
    random = np.random.default_rng(5)
    day = np.sort(random.integers(1, 13, 142))
    weekend = np.isin(day, [3, 4, 10, 11])
    minutes = random.integers(4, 20, 142) + np.where(weekend, 16.0, 0.0)
    minutes[random.random(142) < 0.12] = np.nan
    minutes[[9, 40, 77]] = [0, 700, 655]
    rides = pd.DataFrame(
        {
            "ride": np.arange(1, 143),
            "day": [f"{number:02}/05/2025" for number in day],
            "area": random.choice(["harbour", "hill"], 142),
            "bike": random.choice(["3-speed", " 3-SPEED", "8-Speed "], 142),
            "km": random.integers(10, 70, 142) / 10,
            "minutes": minutes,
            "rating": random.choice([np.nan, 3.0, 5.0], 142),
        }
    )
    again = rides.iloc[[3, 9, 22, 40, 51, 68, 90, 113]].assign(rating=1.0)
    return pd.concat([rides, again], ignore_index=True)


def parts(answer, lines):
    """Return the table by ride number and the report, or a text on what came instead."""
    result = answer.clean(lines)
    if result is None:
        return None
    if not (isinstance(result, tuple) and len(result) == 2):
        return f"not a table and a report: {type(result).__name__}"
    rides, report = result
    if not isinstance(rides, pd.DataFrame):
        return f"two things, and the first is no table: {type(rides).__name__}"
    if "ride" not in rides:
        return f"a table without the column ride: {list(rides.columns)}"
    return rides.sort_values("ride", kind="stable"), report


def column_of(answer, lines, name, written=lambda values: values.tolist()):
    """Return one column of the table as a list, in the order of the rides."""
    result = parts(answer, lines)
    if not isinstance(result, tuple):
        return result
    if name not in result[0]:
        return f"no column {name}"
    return written(result[0][name])


def rounded(values):
    """Return numbers with two digits, `None` where one is missing."""
    numbers = pd.to_numeric(values, errors="coerce")
    return [None if np.isnan(n) else round(float(n), 2) for n in numbers]


def as_dates(values):
    """Return days as text, whatever kind of date they are."""
    if pd.api.types.is_string_dtype(values):
        return f"days that are text still, such as {values.iloc[0]!r}"
    return pd.to_datetime(values).dt.strftime("%d %B").tolist()


def report_of(answer, lines):
    """Return the report alone."""
    result = parts(answer, lines)
    return result[1] if isinstance(result, tuple) else result


def case_rides(answer):
    """the nine lines: the rides that are left"""
    return column_of(answer, example(), "ride")


def case_ratings(answer):
    """the nine lines: the ratings, in the order of the rides"""
    return column_of(answer, example(), "rating", rounded)


def case_days(answer):
    """the nine lines: the days"""
    return column_of(answer, example(), "day", as_dates)


def case_bikes(answer):
    """the nine lines: the names of the bikes"""
    return column_of(answer, example(), "bike")


def case_minutes(answer):
    """the nine lines: the minutes, in the order of the rides"""
    return column_of(answer, example(), "minutes", rounded)


def case_filled(answer):
    """the nine lines: the column `filled`"""
    return column_of(answer, example(), "filled")


def case_report(answer):
    """the nine lines: the report"""
    return report_of(answer, example())


def case_borders(answer):
    """the minutes of five rides that lasted 1, 180, 181, 20 and 21 minutes on one weekday"""
    lines = file_of(
        (1, "03/04/2025", "hill", "8-speed", 0.1, 1, None),
        (2, "03/04/2025", "hill", "8-speed", 9.0, 180, None),
        (3, "03/04/2025", "hill", "8-speed", 9.0, 181, None),
        (4, "03/04/2025", "hill", "8-speed", 3.0, 20, None),
        (5, "03/04/2025", "hill", "8-speed", 3.1, 21, None),
    )
    return column_of(answer, lines, "minutes", rounded)


def case_no_faults(answer):
    """the report on two rides without any fault"""
    lines = file_of(
        (1, "03/04/2025", "hill", "8-speed", 2.0, 10, 4),
        (2, "05/04/2025", "hill", "3-speed", 2.0, 12, 4),
    )
    return report_of(answer, lines)


def case_others(answer):
    """the nine lines: `area` and `km` of each ride"""
    areas = column_of(answer, example(), "area")
    lengths = column_of(answer, example(), "km", rounded)
    return {"area": areas, "km": lengths}


def case_town(answer):
    """150 lines from twelve days of May: the report"""
    return report_of(answer, town())


def case_town_minutes(answer):
    """150 lines from twelve days of May: the minutes of all rides together"""
    result = column_of(answer, town(), "minutes", rounded)
    if not isinstance(result, list):
        return result
    return round(sum(n for n in result if n is not None), 2)


def case_file_kept(answer):
    """whether the table that came in is as it was after the call"""
    lines = example()
    if answer.clean(lines) is None:
        return None
    return bool(lines.equals(example()))
