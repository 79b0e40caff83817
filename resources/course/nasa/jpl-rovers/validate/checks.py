import random

ENERGY = {
    "drive": 60,
    "drill": 70,
    "picture": 5,
    "unstow_arm": 15,
    "stow_arm": 15,
    "weather": 10,
}


def plan(answer, seed, count):
    """Return a day of commands by chance, as objects of the answer's own class."""
    chance = random.Random(seed)
    names = [chance.choice(list(ENERGY)) for _ in range(count)]
    return [
        answer.Command(
            name, chance.randint(5, 50), ENERGY[name] + chance.randint(-5, 30)
        )
        for name in names
    ]


def case_chance(answer):
    """a day of 14 commands by chance, 340 Wh and 230 minutes, with the arm stowed"""
    return answer.validate(plan(answer, 4, 14), answer.State(340, 230))


def case_chance_out(answer):
    """a day of 25 commands by chance, 560 Wh and 420 minutes, with the arm out"""
    return answer.validate(plan(answer, 9, 25), answer.State(560, 420, True))


def case_kept(answer):
    """whether the sequence is as it was after the call"""
    sequence = plan(answer, 4, 14)
    if answer.validate(sequence, answer.State(340, 230)) is None:
        return None
    return sequence == plan(answer, 4, 14)
