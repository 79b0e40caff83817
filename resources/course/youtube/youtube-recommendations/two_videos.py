videos = {
    # title: (impressions, clicks, seconds watched by all together)
    "You will not BELIEVE this loaf": (200, 60, 1_200),
    "Sourdough, step by step": (200, 20, 8_000),
}
for title, (impressions, clicks, seconds) in videos.items():
    print(title)
    print(f"  clicked in {clicks / impressions:.0%} of its impressions")
    print(f"  {seconds / clicks:.0f} seconds for each click")
    print(f"  {seconds / impressions:.0f} seconds for each impression")
