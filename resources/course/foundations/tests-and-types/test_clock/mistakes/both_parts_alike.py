def clock(minutes: int) -> str:
    """Return a length such as 1h 52m."""
    return f"{minutes // 60}h {minutes % 60}m"


def test_clock():
    assert clock(61) == "1h 1m"
