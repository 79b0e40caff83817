"""Counts from the full hour on the clock."""

HOUR = 3600
MAX_REBOOTS = 2


def may_reboot(times: list[int], now: int) -> bool:
    """Whether a machine rebooted at these times may be rebooted now."""
    recent = [second for second in times if second // HOUR == now // HOUR]
    return len(recent) < MAX_REBOOTS


print(may_reboot([0, 300], 600), may_reboot([0, 300], 3600))
