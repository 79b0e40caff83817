import random


def home_page(seed):
    """60 candidates, some of them new, and a quarter of them watched."""
    chance = random.Random(seed)
    candidates = []
    for number in range(60):
        impressions = chance.choice([0, 1, 2, 5, 40, 120, 300, 800])
        clicks = sum(chance.random() < 0.15 for _ in range(impressions))
        stay = chance.choice([15, 60, 200, 400, 700])
        seconds = sum(
            chance.randint(stay // 2, stay * 2) for _ in range(clicks)
        )
        candidates.append((f"video {number:02}", impressions, clicks, seconds))
    chance.shuffle(candidates)
    watched = {each[0] for each in chance.sample(candidates, 15)}
    return candidates, watched


def case_home_page(answer):
    """a page of 12 out of 60 candidates, 15 of them watched and some of them new"""
    candidates, watched = home_page(3)
    return answer.rank(candidates, watched, 12)


def case_other_page(answer):
    """a page of 40 out of 60 candidates, 15 of them watched and some of them new"""
    candidates, watched = home_page(8)
    return answer.rank(candidates, watched, 40)
