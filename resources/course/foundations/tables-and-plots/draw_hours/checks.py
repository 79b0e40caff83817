"""What a chart of bars shows, read from the chart itself."""

import matplotlib.pyplot as plt
import pandas as pd


def drawn(answer):
    """Return the chart that comes back for four genres."""
    plt.close("all")  # or a second call might draw into the chart of the first
    genres = {"drama": 577.0, "comedy": 115, "family": 191, "history": 471}
    hours = pd.Series(genres)
    return answer.draw_hours(hours)


def bars_of(chart):
    """Return the lying bars from the bottom up, or a text that says what came back."""
    if chart is None:
        return None
    if not hasattr(chart, "get_xlim"):
        return f"not a chart: {type(chart).__name__}"
    bars = sorted(chart.patches, key=lambda bar: (bar.get_y(), bar.get_x()))
    if not bars:
        return "a chart without bars"
    # One bar drawn again over itself, in colour, is still one bar.
    bars = list(
        {
            (bar.get_y(), bar.get_x(), bar.get_width()): bar for bar in bars
        }.values()
    )
    if len(bars) > 1 and bars[0].get_y() == bars[1].get_y():
        return "upright bars"
    return bars[::-1] if chart.yaxis_inverted() else bars


def case_order(answer):
    """the genres from the bottom to the top"""
    chart = drawn(answer)
    bars = bars_of(chart)
    if not isinstance(bars, list):
        return bars
    chart.figure.canvas.draw()
    places = zip(chart.get_yticks(), chart.get_yticklabels(), strict=True)
    names = {round(float(place)): label.get_text() for place, label in places}
    middles = [bar.get_y() + bar.get_height() / 2 for bar in bars]
    return [names.get(round(middle), "?") for middle in middles]


def case_lengths(answer):
    """the lengths of the bars from the bottom to the top"""
    bars = bars_of(drawn(answer))
    if not isinstance(bars, list):
        return bars
    return [float(bar.get_width()) for bar in bars]


def case_beginning(answer):
    """where the axis of the hours begins"""
    chart = drawn(answer)
    bars = bars_of(chart)
    return float(chart.get_xlim()[0]) if isinstance(bars, list) else bars


def case_unit(answer):
    """whether the label of that axis contains the word hours"""
    chart = drawn(answer)
    bars = bars_of(chart)
    if not isinstance(bars, list):
        return bars
    return "hours" in chart.get_xlabel().lower()
