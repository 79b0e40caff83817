"""Plans with commands and without."""


def _plan_text(plan):
    """A plan in words, by its attributes."""
    commands = [(each.name, each.metres) for each in plan.commands]
    return f"sol {plan.sol}, commands {commands}"


def case_made(answer):
    """whether the program has a class `Plan`"""
    return isinstance(answer.Plan, type)


def case_empty(answer):
    """the attributes of `Plan(214)`"""
    return _plan_text(answer.Plan(214))


def case_given(answer):
    """the attributes of `Plan(214, [Command("drive", 30)])`"""
    return _plan_text(answer.Plan(214, [answer.Command("drive", 30)]))


def case_two_plans(answer):
    """the commands of `Plan(215)`, after one was added to `Plan(214)`"""
    first, second = answer.Plan(214), answer.Plan(215)
    first.commands.append(answer.Command("drive", 30))
    return [each.name for each in second.commands]


def case_total(answer):
    """`total_metres()` of a plan with `drive` 30, `turn` and `drive` 12"""
    plan = answer.Plan(214)
    plan.commands.append(answer.Command("drive", 30))
    plan.commands.append(answer.Command("turn"))
    plan.commands.append(answer.Command("drive", 12))
    return plan.total_metres()


def case_no_metres(answer):
    """`total_metres()` of `Plan(214)`"""
    return answer.Plan(214).total_metres()


def case_equal(answer):
    """`Plan(214) == Plan(214)` and `Plan(214) == Plan(215)`"""
    return [
        answer.Plan(214) == answer.Plan(214),
        answer.Plan(214) == answer.Plan(215),
    ]


def case_printed(answer):
    """`Plan(215)` as text"""
    text = repr(answer.Plan(215))
    return "an address in memory" if " at 0x" in text else text
