def clock(minutes: int) -> str:
    """Return a length such as 1h 52m."""
    return f"{minutes // 60}h {minutes % 60}m"


def test_clock():
    assert clock(112) == "1h 52m"
    assert clock(120) == "2h 0m"
    assert clock(45) == "0h 45m"
