PRIOR = 50  # impressions with the usual result

Candidate = tuple[str, int, int, int]  # title, impressions, clicks, seconds


def expected_watch(impressions: int, seconds: int, usual: float) -> float:
    """Seconds to expect from the next impression."""
    return 0.0


def rank(
    candidates: list[Candidate], watched: set[str], count: int
) -> list[str]:
    """Titles for the page, the most expected watch time first."""
    return []


if __name__ == "__main__":
    candidates = [
        ("SHOCKING loaf", 200, 60, 1_200),
        ("Sourdough", 200, 20, 8_000),
        ("Rye bread", 1, 1, 300),
        ("Rook endings", 100, 5, 2_000),
    ]
    print(f"{expected_watch(1, 300, 24.0):.1f}")
    print(rank(candidates, {"Rook endings"}, 2))
