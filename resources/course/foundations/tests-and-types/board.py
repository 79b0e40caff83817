def slugify(title: str) -> str:
    """Join what stands between spaces with hyphens, in small letters."""
    return "-".join(title.lower().split())


def capitals_stay(title: str) -> str:
    """A broken version."""
    return "-".join(title.split())


def one_hyphen_each(title: str) -> str:
    """Another broken version."""
    return title.lower().replace(" ", "-")


def test_two_words(version):
    assert version("Low Tide") == "low-tide"


def test_one_word(version):
    assert version("orbit") == "orbit"


def outcome(version, tests) -> str:
    """Say whether at least one of the tests fails."""
    for test in tests:
        try:
            test(version)
        except AssertionError:
            return f"caught by {test.__name__}"
    return "survived"


tests = [test_two_words, test_one_word]
for version in [slugify, capitals_stay, one_hyphen_each]:
    print(f"{version.__name__:<16} {outcome(version, tests)}")
