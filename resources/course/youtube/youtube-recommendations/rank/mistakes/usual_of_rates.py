"""Takes the mean of the rates, so a video shown once counts as much as any other."""

PRIOR = 50  # impressions with the usual result

Candidate = tuple[str, int, int, int]  # title, impressions, clicks, seconds


def expected_watch(impressions: int, seconds: int, usual: float) -> float:
    """Seconds to expect from the next impression."""
    return (seconds + PRIOR * usual) / (impressions + PRIOR)


def rank(
    candidates: list[Candidate], watched: set[str], count: int
) -> list[str]:
    """Titles for the page, the most expected watch time first."""
    impressions = sum(candidate[1] for candidate in candidates)
    seconds = sum(candidate[3] for candidate in candidates)
    rates = [each[3] / each[1] for each in candidates if each[1]]
    usual = sum(rates) / len(rates) if rates else 0.0

    def most_first(candidate: Candidate) -> tuple[float, str]:
        title, shown, _, total = candidate
        return -expected_watch(shown, total, usual), title

    unseen = [each for each in candidates if each[0] not in watched]
    return [each[0] for each in sorted(unseen, key=most_first)[:count]]
