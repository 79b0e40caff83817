def short_count(views):
    if views < 1000:
        return f"{views}"
    if views < 999_950:
        return f"{views / 1000:.1f}K".replace(".0", "")
    return f"{views / 1_000_000:.1f}M"


print(short_count(950), short_count(12680), short_count(2400000))
