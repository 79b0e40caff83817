from collections import Counter
from math import log

import pandas as pd

phrases = pd.read_csv("data/phrases.csv").phrase
seen_in = Counter(word for each in phrases for word in set(each.split()))

for word in ["my", "i", "you", "order", "parcel", "login", "bananas"]:
    weight = log((1 + len(phrases)) / (1 + seen_in[word])) + 1
    print(f"{word:8} in {seen_in[word]:2} of {len(phrases)}: {weight:.2f}")
