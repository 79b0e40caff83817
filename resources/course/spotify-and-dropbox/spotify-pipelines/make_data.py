"""Make data/plays.csv: three weeks of invented plays at a small music service.

Every listener has a favourite scene and a second one. One hit is played by nearly everybody. Some
plays are skipped after a few seconds, and some are sent twice. Run it in the lesson's folder.
"""

import csv
from pathlib import Path

import numpy as np

SEED = 2012
LISTENERS, PLAYS = 400, 9_000
THREE_WEEKS = 21 * 24 * 3600
HIT = "Paper Crowns"

SCENES = {
    "jazz": "Blue Kettle, Slow Ferry, Seven Steps Down, Rain on Brass, Low Lamp, Sugar Street, "
    "Night Porter, Half a Moon, The Quiet Set, Walnut, Last Tram Home, Smoke Ring",
    "metal": "Iron Orchard, Black Quarry, Nine Hammers, Ash Parade, Wolves at Noon, Rust Choir, "
    "The Long Fuse, Salt Crown, Furnace Hymn, Broken Bell, Grave Engine, Thunder Ledger",
    "techno": "Grid 4, Warehouse Sun, Pulse Width, Cold Relay, Zero Crossing, Night Shift, "
    "Carrier Wave, Concrete Rain, Offset, Sublevel, Phase Lock, Mirror Ball",
    "folk": "Hay Wagon, The Miller's Coat, Three Larks, Winter Wheat, Stone Bridge, Harbour Song, "
    "Oak and Ivy, Barley Moon, The Old Road, Wren, Candle Fair, River Stone",
    "pop": "Paper Crowns, Taxi Light, Sunday Phone, Glitter Map, Two Summers, Call Me Later, "
    "Neon Kite, Mango, Heart Emoji, Rooftop, Left on Read, Cherry Jacket",
}
NEAR = {
    "jazz": "folk",
    "folk": "jazz",
    "metal": "techno",
    "techno": "pop",
    "pop": "techno",
}


def three_weeks(seed: int) -> list[tuple[int, str, str, int]]:
    """Plays in the order of time: second, listener, track, seconds heard."""
    random = np.random.default_rng(seed)
    scenes = {scene: titles.split(", ") for scene, titles in SCENES.items()}
    tracks = [title for titles in scenes.values() for title in titles]
    fame = {title: random.uniform(0.5, 1.5) for title in tracks}
    fame[HIT] = 6.0
    homes = random.choice(list(scenes), LISTENERS)
    taste = {}
    for listener, home in enumerate(homes):
        weight = {
            title: fame[title] * {home: 1.0, NEAR[home]: 0.25}.get(scene, 0.06)
            for scene, titles in scenes.items()
            for title in titles
        }
        # Of each scene a listener knows some tracks and not others.
        for title in tracks:
            weight[title] *= random.random() < 0.7
        weight[HIT] = max(weight[HIT], 2.0)
        total = sum(weight.values())
        taste[listener] = [weight[title] / total for title in tracks]
    plays = []
    activity = random.gamma(2.0, 1.0, LISTENERS)
    activity /= activity.sum()
    while len(plays) < PLAYS:
        listener = int(random.choice(LISTENERS, p=activity))
        title = tracks[random.choice(len(tracks), p=taste[listener])]
        second = int(random.integers(THREE_WEEKS))
        heard = (
            int(random.integers(2, 30))
            if random.random() < 0.12
            else int(random.integers(90, 260))
        )
        row = (second, f"L{listener:03}", title, heard)
        plays.append(row)
        if random.random() < 0.04:
            plays.append(row)
    return sorted(plays[:PLAYS])


if __name__ == "__main__":
    folder = Path("data")
    folder.mkdir(exist_ok=True)
    path = folder / "plays.csv"
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(["second", "listener", "track", "seconds_heard"])
        writer.writerows(three_weeks(SEED))
    path = folder / "tracks.csv"
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(["track", "scene"])
        for scene, titles in SCENES.items():
            for title in titles.split(", "):
                writer.writerow([title, scene])
