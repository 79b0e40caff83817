"""Asks for the number of all and for the age of the latest."""

HOUR = 3600
MAX_REBOOTS = 2


def may_reboot(times: list[int], now: int) -> bool:
    """Whether a machine rebooted at these times may be rebooted now."""
    if len(times) < MAX_REBOOTS:
        return True
    return now - times[-1] >= HOUR


print(may_reboot([0, 300], 600), may_reboot([0, 300], 3600))
