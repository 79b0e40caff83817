def names_it(answer, line):
    """Return whether the message of the ValueError for a bad line names it."""
    try:
        answer.parse_reading(line)
    except ValueError as error:
        return line in str(error)
    return "no ValueError"


def case_names_a_line_without_number(answer):
    """whether the message for `t1=warm` holds this line"""
    return names_it(answer, "t1=warm")


def case_names_a_line_without_sign(answer):
    """whether the message for `t1 20.5` holds this line"""
    return names_it(answer, "t1 20.5")


def case_names_a_line_with_nan(answer):
    """whether the message for `t1=nan` holds this line"""
    return names_it(answer, "t1=nan")


def case_names_a_line_without_name(answer):
    """whether the message for `=20.5` holds this line"""
    return names_it(answer, "=20.5")
