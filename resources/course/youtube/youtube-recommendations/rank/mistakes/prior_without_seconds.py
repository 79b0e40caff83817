"""Adds the impressions of the prior and not what they brought."""

PRIOR = 50  # impressions with the usual result

Candidate = tuple[str, int, int, int]  # title, impressions, clicks, seconds


def expected_watch(impressions: int, seconds: int, usual: float) -> float:
    """Seconds to expect from the next impression."""
    return seconds / (impressions + PRIOR)


def rank(
    candidates: list[Candidate], watched: set[str], count: int
) -> list[str]:
    """Titles for the page, the most expected watch time first."""
    impressions = sum(candidate[1] for candidate in candidates)
    seconds = sum(candidate[3] for candidate in candidates)
    usual = 0.0
    if impressions:
        usual = seconds / impressions

    def most_first(candidate: Candidate) -> tuple[float, str]:
        title, shown, _, total = candidate
        return -expected_watch(shown, total, usual), title

    unseen = [each for each in candidates if each[0] not in watched]
    return [each[0] for each in sorted(unseen, key=most_first)[:count]]
