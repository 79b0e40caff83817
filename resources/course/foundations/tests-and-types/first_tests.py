def clock(minutes: int) -> str:
    """Return a length such as 1h 52m."""
    return f"{minutes // 60}h {minutes % 60}m"


def test_orbit():
    assert clock(112) == "1h 52m"


def test_two_hours():
    assert clock(120) == "2h"


for test in [test_orbit, test_two_hours]:
    try:
        test()
        print("passed", test.__name__)
    except AssertionError:
        print("FAILED", test.__name__)
