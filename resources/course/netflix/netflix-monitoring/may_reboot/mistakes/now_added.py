"""Writes the reboot down before it is made."""

HOUR = 3600
MAX_REBOOTS = 2


def may_reboot(times: list[int], now: int) -> bool:
    """Whether a machine rebooted at these times may be rebooted now."""
    recent = [second for second in times if now - second < HOUR]
    if len(recent) >= MAX_REBOOTS:
        return False
    times.append(now)
    return True


print(may_reboot([0, 300], 600), may_reboot([0, 300], 3600))
