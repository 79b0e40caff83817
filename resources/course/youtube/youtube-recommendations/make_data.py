"""Make the invented videos, viewers and log of this lesson.

Run it in this folder; it writes the two files in `data/` and gives the same files each time.

There are 120 videos in six topics. Thirty have a title that promises more than the video keeps:
people click on them more often and leave after seconds. Each of 300 viewers likes two topics and is
mostly shown videos of those. Four videos were uploaded this morning, and one of them has been
shown once, to somebody who watched all of it.
"""

from pathlib import Path

import numpy as np
import pandas as pd

SEED = 2158
VIEWERS = 300
SHOWN = 75
"""Videos that each viewer has been shown."""
NEW = {"Rye bread, start to finish": 1, "Repair a spoke on the road": 3}
NEW |= {"The rings of Saturn, live": 2, "Pruning an old pear tree": 3}
"""New videos, and to how many viewers each has been shown."""

HONEST = {
    "baking": "Sourdough, step by step; Rye bread, start to finish; Flaky pastry by hand; "
    "Why dough needs time; Cinnamon rolls; Baking at altitude; Flatbread in a pan; "
    "Custard without lumps; Three apple cakes; Gluten, explained; Pretzels at home; "
    "A wood-fired oven; Knead or fold?; Birthday cake for ten; Choux, in depth",
    "bicycles": "Index your gears; Repair a spoke on the road; Chains, measured; "
    "Across Norway in June; Brakes that squeal; Wheel building, part 1; Choosing a saddle; "
    "Commuting in the rain; A frame from steel; Tyres and pressure; The hour record, explained; "
    "Packing for a week; Hubs, cleaned and greased; Touring the Loire; Fit your own bike",
    "stars": "The rings of Saturn, live; How a telescope bends light; Finding Andromeda; "
    "Spectra, explained; A night at the dome; Sunspots, drawn by hand; Mirrors, ground at home; "
    "What a light year is; Eclipses for beginners; Mars this winter; Comets and dust; "
    "Variable stars; A map of the Moon; Tracking without a motor; Galaxies that collide",
    "guitar": "Barre chords, slowly; A blues in E; Tuning by ear; Fingerstyle, lesson 1; "
    "Reading tablature; Restringing a classical; The Dorian mode; Right hand, up close; "
    "Twelve easy songs; Strumming in three; Fret wear, repaired; Practise with a metronome; "
    "A waltz for two; Pickups compared; From chord to solo",
    "gardens": "Pruning an old pear tree; Soil, tested; A pond in a weekend; Seeds to save; "
    "Compost in ten weeks; Tomatoes under glass; Bees and hedges; Grafting apples; "
    "Shade plants that last; Raised beds; Slugs, a study; Water less, mulch more; "
    "Roses from cuttings; The herb spiral; A year in one garden",
    "chess": "Rook endings; The Lucena position; Openings for club players; Why trade queens?; "
    "A game from 1851; Pins and forks; Calculate three moves; The Caro-Kann, lesson 1; "
    "Pawn chains; Mate with two bishops; My lost game, reviewed; Zugzwang, explained; "
    "Reading a scoresheet; Blitz at the park; The Dutch, in depth",
}
BAIT = {
    "baking": "This bread broke the internet; Never buy flour again (shocking); "
    "He put WHAT in the oven?; Bakers hate this trick; I ate only cake for 30 days",
    "bicycles": "Mechanics hide this from you; World's fastest bike (gone wrong); "
    "You are braking WRONG; The 1-minute miracle fix; He rode where?! Not clickbait",
    "stars": "NASA will not show you this; The Moon is about to CHANGE; "
    "What he saw in the sky...; Number 4 will scare you; This star ends tonight?!",
    "guitar": "Play like a legend in 1 day; The forbidden chord; Teachers hate this riff; "
    "I smashed it (emotional); You will cry at 0:43",
    "gardens": "Throw THIS on your lawn; Giant tomato secret REVEALED; "
    "Neighbours called the police; Never water again; What the roots were hiding",
    "chess": "Banned opening WINS always; He sacrificed everything?!; Grandmaster in 24 hours; "
    "The move nobody believes; She checkmated WHO?",
}


def make_videos(random: np.random.Generator) -> pd.DataFrame:
    """The videos in random order, with how they fare with somebody who likes their topic."""
    rows = [
        (title, topic, bait)
        for bait, titles in ((False, HONEST), (True, BAIT))
        for topic, joined in titles.items()
        for title in joined.split("; ")
    ]
    videos = pd.DataFrame(rows, columns=["title", "topic", "clickbait"])
    videos = videos.iloc[random.permutation(len(videos))].reset_index(drop=True)
    bait = videos.clickbait.to_numpy()
    count = len(videos)
    minutes = np.where(
        bait, random.uniform(8, 16, count), random.uniform(4, 28, count)
    )
    videos["minutes"] = np.rint(minutes).astype(int)
    videos["appeal"] = np.where(
        bait, random.normal(0.24, 0.04, count), random.normal(0.17, 0.06, count)
    ).clip(0.06)
    videos["kept"] = np.where(
        bait, random.uniform(0.02, 0.05, count), random.uniform(0.3, 0.6, count)
    )
    return videos


def make_log(random: np.random.Generator, videos: pd.DataFrame) -> pd.DataFrame:
    """One row for each time that a video was shown to somebody."""
    topics = list(HONEST)
    topic = videos.topic.to_numpy()
    new = videos.title.isin(NEW).to_numpy()
    log = []
    for viewer in range(VIEWERS):
        likes = np.isin(topic, random.choice(topics, 2, replace=False))
        chance = np.where(new, 0, np.where(likes, 4.0, 1.0))
        shown = random.choice(
            len(videos), SHOWN, replace=False, p=chance / chance.sum()
        )
        log.append(watch(random, videos, viewer, np.sort(shown), likes))
    for title, times in NEW.items():
        video = videos.index[videos.title == title]
        for viewer in random.choice(VIEWERS, times, replace=False):
            log.append(watch(random, videos, viewer, video, new))
    table = pd.concat(log).sort_values(["viewer", "video"], ignore_index=True)
    rye = videos.index[videos.title == "Rye bread, start to finish"][0]
    one = table.video == rye
    table.loc[one, "clicked"] = 1
    table.loc[one, "seconds"] = 60 * videos.minutes[rye]
    return table


def watch(
    random: np.random.Generator,
    videos: pd.DataFrame,
    viewer: int,
    shown: np.ndarray,
    likes: np.ndarray,
) -> pd.DataFrame:
    """What one viewer does with the videos that they are shown."""
    row = videos.iloc[shown]
    liked = likes[shown]
    # A promise works on everybody, a topic on those who like it.
    reach = np.where(liked, 1.0, np.where(row.clickbait, 0.35, 0.2))
    clicked = random.random(len(row)) < row.appeal * reach
    share = (
        row.kept * np.where(liked, 1.0, 0.6) * random.gamma(4, 0.25, len(row))
    )
    seconds = np.rint(row.minutes * 60 * share.clip(upper=1)).clip(lower=1)
    return pd.DataFrame(
        {
            "viewer": viewer,
            "video": np.asarray(shown),
            "clicked": clicked.astype(int).to_numpy(),
            "seconds": np.where(clicked, seconds, 0).astype(int),
        }
    )


if __name__ == "__main__":
    random = np.random.default_rng(SEED)
    videos = make_videos(random)
    log = make_log(random, videos)
    shown = videos[["title", "topic", "minutes", "clickbait"]]
    shown = shown.assign(clickbait=shown.clickbait.astype(int))
    folder = Path("data")
    folder.mkdir(exist_ok=True)
    for name, table in (("videos", shown), ("log", log)):
        table.to_csv(
            folder / f"{name}.csv",
            index=False,
            lineterminator="\n",
            encoding="utf-8",
        )
