def clock(minutes: int) -> str:
    """Return a length such as 1h 52m."""
    return f"{minutes // 60}h {minutes % 60}m"


def test_clock():
    # What should come out for an ordinary length, and at the edges?
    clock(112)
