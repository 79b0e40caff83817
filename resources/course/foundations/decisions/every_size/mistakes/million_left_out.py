def short_count(views):
    if views < 1000:
        text = f"{views}"
    elif views <= 1_000_000:
        text = f"{views / 1000:.1f}K"
    else:
        text = f"{views / 1_000_000:.1f}M"
    return text.replace(".0", "")


print(short_count(950), short_count(12680), short_count(2400000))
