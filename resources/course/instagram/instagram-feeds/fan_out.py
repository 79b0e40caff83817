import random
from collections import defaultdict

import matplotlib.pyplot as plt

READERS, FOLLOWS, CELEBRITY = range(1, 4_001), 25, 0
MINUTES, POSTS, OPENS = 60, 20, 200  # Posts and opened feeds in each minute.

rng = random.Random(2011)
follows = {
    reader: [CELEBRITY, *rng.sample(READERS, FOLLOWS)] for reader in READERS
}
followers: dict[int, list[int]] = defaultdict(list)
for reader, authors in follows.items():
    for author in authors:
        followers[author].append(reader)


class FeedStore:
    """Lists of post ids: one for each author, and an inbox for each reader."""

    def __init__(self, fan_out_limit: int) -> None:
        self.fan_out_limit = fan_out_limit
        self.posts: dict[int, list[int]] = defaultdict(list)
        self.inboxes: dict[int, list[int]] = defaultdict(list)
        self.writes = self.reads = 0

    def publish(self, author: int, post_id: int) -> None:
        self.posts[author].append(post_id)
        self.writes += 1
        if len(followers[author]) <= self.fan_out_limit:
            for follower in followers[author]:
                self.inboxes[follower].append(post_id)
                self.writes += 1

    def feed(self, reader: int) -> list[int]:
        ids = self.inboxes[reader][-10:]
        self.reads += 1
        for author in follows[reader]:
            if len(followers[author]) > self.fan_out_limit:
                ids += self.posts[author][-10:]
                self.reads += 1
        return sorted(ids, reverse=True)[:10]


def one_hour(store: FeedStore) -> tuple[list[int], list[int], list[list[int]]]:
    """Return the writes and the reads of each minute, and every feed shown."""
    # The same seeds, so that every design meets the same posts and visits.
    writers, visitors = random.Random(41), random.Random(13)
    writes, reads, shown = [], [], []
    for minute in range(MINUTES):
        store.writes = store.reads = 0
        authors = writers.choices(READERS, k=POSTS)
        if minute in (20, 45):
            authors.append(CELEBRITY)
        for place, author in enumerate(authors):
            store.publish(author, post_id=minute * 1_000 + place)
        readers = visitors.choices(READERS, k=OPENS)
        shown += [store.feed(reader) for reader in readers]
        writes.append(store.writes)
        reads.append(store.reads)
    return writes, reads, shown


limits = {"on read": 0, "on write": 4_000, "mixed": 1_000}
hours = {design: one_hour(FeedStore(limit)) for design, limit in limits.items()}

print("design      writes    reads   busiest minute")
for design, (writes, reads, shown) in hours.items():
    busiest = max(w + r for w, r in zip(writes, reads))
    print(f"{design:9} {sum(writes):8,} {sum(reads):8,} {busiest:16,}")
feeds = [shown for _, _, shown in hours.values()]
print("same feeds:", all(shown == feeds[0] for shown in feeds))

figure, panels = plt.subplots(
    1, 3, figsize=(10, 4), sharey=True, layout="constrained"
)
figure.suptitle("One hour of a small network, the feed made in three ways")
minutes = range(MINUTES)
for panel, (design, (writes, reads, _)) in zip(panels, hours.items()):
    panel.bar(minutes, reads, 1, color="#0072b2", label="reads")
    panel.bar(minutes, writes, 1, reads, color="#e69f00", label="writes")
    panel.set(title=design, xlabel="minute")
    panel.spines[["top", "right"]].set_visible(False)
panels[0].set_ylabel("lists read or written in a minute")
panels[0].yaxis.set_major_formatter("{x:,.0f}")
between = panels[1].get_xaxis_transform()
note = "the celebrity\nposts"
panels[1].text(32.5, 0.75, note, ha="center", transform=between)
panels[2].legend(loc="upper right", frameon=False)
plt.show()
