"""One battery or two, used and charged."""


def _after(answer, capacity, charge, *changes):
    """A battery after these changes: below zero is `use`, above is `add`. Refusals are passed over."""
    battery = answer.Battery(capacity, charge)
    for change in changes:
        try:
            if change < 0:
                battery.use(-change)
            else:
                battery.add(change)
        except ValueError:
            pass
    return battery


def case_use(answer):
    """the charge of `Battery(400, 300)` after `use(120)`"""
    return _after(answer, 400, 300, -120).charge


def case_two_batteries(answer):
    """the charges of two `Battery(400, 300)` after `use(120)` on the first"""
    first, second = answer.Battery(400, 300), answer.Battery(400, 300)
    first.use(120)
    return [first.charge, second.charge]


def case_all_of_it(answer):
    """the charge of `Battery(400, 300)` after `use(300)`"""
    battery = answer.Battery(400, 300)
    battery.use(300)
    return battery.charge


def case_too_much(answer):
    """what the caller of `use(301)` hears from `Battery(400, 300)`"""
    battery = answer.Battery(400, 300)
    try:
        battery.use(301)
    except Exception as error:
        return type(error).__name__
    return "nothing"


def case_charge_kept(answer):
    """the charge of `Battery(400, 300)` after `use(301)` was refused"""
    return _after(answer, 400, 300, -301).charge


def case_add(answer):
    """the charge of `Battery(400, 100)` after `add(250)`"""
    return _after(answer, 400, 100, 250).charge


def case_add_returns(answer):
    """what `add(250)` returns for `Battery(400, 100)`"""
    return answer.Battery(400, 100).add(250)


def case_full(answer):
    """the charge of `Battery(400, 300)` after `add(250)`"""
    battery = answer.Battery(400, 300)
    battery.add(250)
    return battery.charge


def case_full_returns(answer):
    """what `add(250)` returns for `Battery(400, 300)`"""
    return answer.Battery(400, 300).add(250)


def case_log(answer):
    """the log of `Battery(400, 300)` after `use(120)` and `add(50)`"""
    return _after(answer, 400, 300, -120, 50).log


def case_log_of_refused(answer):
    """the log of `Battery(400, 300)` after `use(301)` was refused"""
    return _after(answer, 400, 300, -301).log


def case_log_of_full(answer):
    """the log of `Battery(400, 300)` after `add(250)`"""
    return _after(answer, 400, 300, 250).log


def case_two_logs(answer):
    """the log of a second battery, after `use(120)` on the first"""
    first, second = answer.Battery(400, 300), answer.Battery(400, 300)
    first.use(120)
    return second.log


def case_equal(answer):
    """the answer to `Battery(400, 300) == Battery(400, 300)`"""
    return answer.Battery(400, 300) == answer.Battery(400, 300)
