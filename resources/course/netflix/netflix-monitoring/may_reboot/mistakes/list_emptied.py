"""Removes old times from the list it was given."""

HOUR = 3600
MAX_REBOOTS = 2


def may_reboot(times: list[int], now: int) -> bool:
    """Whether a machine rebooted at these times may be rebooted now."""
    while times and now - times[0] >= HOUR:
        times.pop(0)
    return len(times) < MAX_REBOOTS


print(may_reboot([0, 300], 600), may_reboot([0, 300], 3600))
