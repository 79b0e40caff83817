"""Make the invented viewers, films and ratings of this lesson.

Run it in this folder; it writes the four files in `data/` and gives the same files each time.
Every star is an average opinion, plus how kind the viewer is, plus how good the film is, plus
three tastes (spectacle or talk, dark or light, made up or real), plus chance. The last viewer
joined this week and has rated nothing.
"""

from pathlib import Path

import numpy as np
import pandas as pd

SEED = 3853
VIEWERS = 200
RATED, HELD_OUT, PLAYED_ONLY = 3360, 840, 2400
"""Cells with stars, cells with stars that we hide, and plays that nobody rated."""

TASTE_SPREAD = (0.58, 0.46, 0.40)
"""How far viewers differ in each of the three tastes, in stars."""
VIEWER_SPREAD, FILM_SPREAD, CHANCE = 0.45, 0.48, 0.38

# Where a genre lies on the three tastes.
GENRES = {
    "space": (1.3, 0.0, 0.9),
    "crime": (0.5, 1.2, -0.8),
    "period": (-1.2, 0.7, -0.1),
    "comedy": (-1.1, -0.8, -0.7),
    "family": (0.5, -1.2, 1.2),
}
TITLES = {
    "space": "Orbit, Airlock, Third Moon, Dust of Io, Far Harbour, The Long Burn, Red Meridian, "
    "Helium Winter, Last Relay, Signal Lost, Station Nine, Vega Rising",
    "crime": "Night Ledger, Cold Quay, Two Keys, Blackwater Row, Paper Trail, Fourth Witness, "
    "Glass Pier, The Ninth Juror, Sirens at Six, No Receipt, The Quiet Floor, Empty Safe",
    "period": "The Clockmaker, A House in Lyon, Salt and Silk, The Letter Road, Winter Court, "
    "The Pear Orchard, Daughters of the Mill, The Last Ferryman, Ink, Harvest of 1912, "
    "The Dowry, The Queen's Mapmaker",
    "comedy": "Wrong Wedding, Plan C, My Neighbour's Goat, Lost Luggage, Two Left Shoes, "
    "The Office Kettle, Honeymoon for Five, Dog Days Off, Cake by Noon, Uncle Baba, Rent Week, "
    "Ghost Writer Wanted",
    "family": "The Fox Prince, Lantern Wood, Paper Dragons, The Moon Kitchen, Little Thunder, "
    "Button Island, The Whale Bus, Seven Umbrellas, Nutshell Navy, The Sleepy Giant, "
    "Acorn Street, Star Soup",
}


def make_films(random: np.random.Generator) -> tuple[pd.DataFrame, np.ndarray]:
    """The films in random order, and where each lies on the three tastes."""
    films = pd.DataFrame(
        [
            (title, genre)
            for genre, titles in TITLES.items()
            for title in titles.split(", ")
        ],
        columns=["film", "genre"],
    )
    films = films.iloc[random.permutation(len(films))].reset_index(drop=True)
    place = np.array([GENRES[genre] for genre in films.genre])
    place = place + random.normal(0, 0.35, place.shape)
    return films, (place - place.mean(axis=0)) / place.std(axis=0)


def choose_cells(
    random: np.random.Generator, films: int
) -> tuple[np.ndarray, ...]:
    """Three masks that do not overlap: rated, held out, played but not rated."""
    cells = random.permutation((VIEWERS - 1) * films)
    masks = []
    for chosen in np.split(
        cells, [RATED, RATED + HELD_OUT, RATED + HELD_OUT + PLAYED_ONLY]
    )[:3]:
        mask = np.zeros(VIEWERS * films, dtype=bool)
        mask[chosen] = True
        masks.append(mask.reshape(VIEWERS, films))
    return tuple(masks)


def chance_of(liking: np.ndarray, even_at: float) -> np.ndarray:
    """The chance that somebody acts, one half where the liking is `even_at` stars."""
    return 1 / (1 + np.exp(-2 * (liking - even_at)))


def simulate(seed: int) -> dict[str, pd.DataFrame]:
    """All tables by the name of their file."""
    random = np.random.default_rng(seed)
    films, place = make_films(random)
    taste = random.normal(0, 1, (VIEWERS, 3)) * TASTE_SPREAD
    taste[-1] = (0.2, -0.9, 0.7)
    kindness = random.normal(0, VIEWER_SPREAD, (VIEWERS, 1))
    quality = random.normal(0, FILM_SPREAD, len(films))
    liking = 3.45 + kindness + quality + taste @ place.T
    stars = np.clip(
        np.rint(liking + random.normal(0, CHANCE, liking.shape)), 1, 5
    )

    rated, held_out, played_only = choose_cells(random, len(films))
    finished = random.random(stars.shape) < chance_of(liking, even_at=2.9)
    searched = random.random(stars.shape) < chance_of(liking, even_at=4.6)
    worst_to_best = np.argsort(liking[-1])
    played_only[-1, worst_to_best[[2, 5, 9, -3, -5, -8, -10, -13]]] = True
    finished[-1], searched[-1] = liking[-1] > 3.4, liking[-1] > 4.4

    viewer, film = np.nonzero(rated | played_only)
    plays = pd.DataFrame(
        {
            "viewer": viewer,
            "film": film,
            "finished": finished[viewer, film].astype(int),
            "searched": searched[viewer, film].astype(int),
            "stars": pd.array(
                np.where(rated, stars, np.nan)[viewer, film], dtype="Int64"
            ),
        }
    )

    def as_table(mask: np.ndarray) -> pd.DataFrame:
        table = pd.DataFrame(np.where(mask, stars, np.nan), columns=films.film)
        return table.astype("Int64").rename_axis("viewer")

    return {
        "films": films,
        "ratings": as_table(rated),
        "held_out": as_table(held_out),
        "plays": plays,
    }


if __name__ == "__main__":
    folder = Path("data")
    folder.mkdir(exist_ok=True)
    for name, table in simulate(SEED).items():
        named = name in ("ratings", "held_out")
        table.to_csv(
            folder / f"{name}.csv",
            index=named,
            lineterminator="\n",
            encoding="utf-8",
        )
