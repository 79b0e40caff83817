MOST_CALLS = 30


def tried(answer, success, times):
    """Return what retry gives for an action that works from the call number `success` on."""
    calls = []

    def action():
        calls.append(len(calls) + 1)
        if len(calls) > MOST_CALLS:
            raise RuntimeError(
                f"the action was called more than {MOST_CALLS} times"
            )
        return len(calls) >= success

    returned = answer.retry(action, times)
    return {"returned": returned, "calls": len(calls)}


def case_works_third(answer):
    """an action that works at the third call, and `times` 5"""
    return tried(answer, 3, 5)


def case_works_at_once(answer):
    """an action that works at the first call, and `times` 4"""
    return tried(answer, 1, 4)


def case_never_works(answer):
    """an action that never works, and `times` 3"""
    return tried(answer, 1000, 3)


def case_works_at_the_last(answer):
    """an action that works at the third call, and `times` 3"""
    return tried(answer, 3, 3)


def case_works_too_late(answer):
    """an action that works at the third call, and `times` 2"""
    return tried(answer, 3, 2)


def case_no_attempt_allowed(answer):
    """an action that works at the first call, and `times` 0"""
    return tried(answer, 1, 0)
