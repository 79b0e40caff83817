import numpy as np

titles = ["shown once, seen to the end", "good", "weak"]
impressions = np.array([1, 200, 200])
seconds = np.array([900, 8_000, 1_600])
usual = 30  # seconds for one impression, over all videos

for prior in (0, 50, 1_000):
    expected = (seconds + prior * usual) / (impressions + prior)
    print(f"prior of {prior} impressions")
    for title, each in zip(titles, expected):
        print(f"  {each:4.0f} s  {title}")
