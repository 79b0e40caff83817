def case_two_calls(answer):
    """`note("disk full")` and then `note("disk cleaned")`, both without a log"""
    first = answer.note("disk full")
    first = list(first) if isinstance(first, list) else first
    second = answer.note("disk cleaned")
    return [first, list(second) if isinstance(second, list) else second]


def case_log_given(answer):
    """a log that holds `"no answer"`, and `note("restarted", log)`"""
    log = ["no answer"]
    returned = answer.note("restarted", log)
    return {"returned": returned, "log": log}


def case_empty_log_given(answer):
    """an empty log, and `note("restarted", log)`"""
    log = []
    returned = answer.note("restarted", log)
    return {"returned": returned, "log": log}


def case_three_calls(answer):
    """three calls without a log, one after the other"""
    answer.note("one")
    answer.note("two")
    return answer.note("three")
