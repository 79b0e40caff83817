def short_count(views):
    # This is right for thousands only.
    text = f"{views / 1000:.1f}K"
    return text.replace(".0", "")


print(short_count(950), short_count(12680), short_count(2400000))
