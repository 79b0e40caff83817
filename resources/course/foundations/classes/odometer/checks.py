"""What an odometer shows after a drive, or after it was set back."""


def case_one_drive(answer):
    """a new odometer, after `drive(30)`: its `metres`"""
    odometer = answer.Odometer()
    odometer.drive(30)
    return odometer.metres


def case_two_drives(answer):
    """a new odometer, after `drive(30)` and `drive(12)`: its `metres`"""
    odometer = answer.Odometer()
    odometer.drive(30)
    odometer.drive(12)
    return odometer.metres


def case_two_odometers(answer):
    """two odometers, `drive(30)` with the first and `drive(5)` with the second: the `metres` of both"""
    first, second = answer.Odometer(), answer.Odometer()
    first.drive(30)
    second.drive(5)
    return [first.metres, second.metres]


def case_reset_returns(answer):
    """what `reset()` returns after `drive(30)` and `drive(12)`"""
    odometer = answer.Odometer()
    odometer.drive(30)
    odometer.drive(12)
    return odometer.reset()


def case_after_reset(answer):
    """the `metres` after `drive(30)`, `reset()` and `drive(7)`"""
    odometer = answer.Odometer()
    odometer.drive(30)
    odometer.reset()
    odometer.drive(7)
    return odometer.metres
