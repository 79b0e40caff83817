def short_count(views):
    if views >= 1000:
        text = f"{views / 1000:.1f}K"
    elif views >= 1_000_000:
        text = f"{views / 1_000_000:.1f}M"
    else:
        text = f"{views}"
    return text.replace(".0", "")


print(short_count(950), short_count(12680), short_count(2400000))
