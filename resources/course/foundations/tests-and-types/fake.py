def warn(free_gigabytes: float, send) -> None:
    """Send a message if less than 5 gigabytes are free."""
    if free_gigabytes < 5:
        send(f"only {free_gigabytes} GB left")


def test_warns_once():
    messages = []
    warn(3, messages.append)
    assert messages == ["only 3 GB left"]


def test_silent_at_the_limit():
    messages = []
    warn(5, messages.append)
    assert messages == []


test_warns_once()
test_silent_at_the_limit()
print("both passed, and nobody got a message")
