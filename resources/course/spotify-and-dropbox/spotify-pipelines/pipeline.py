"""A small Luigi, and five tasks that turn plays into a page."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import pandas as pd
from scipy.sparse import csr_array
from scipy.sparse.linalg import svds


@dataclass(frozen=True)
class Task:
    name: str
    run: Callable[[], pd.DataFrame]
    requires: tuple["Task", ...] = ()

    def output(self) -> Path:
        return Path(f"{self.name}.csv")


def build(task: Task) -> None:
    """Make the output of the task, and before it all that is missing."""
    if task.output().exists():
        return
    for needed in task.requires:
        build(needed)
    table = task.run()
    draft = task.output().with_suffix(".part")
    table.to_csv(draft)
    draft.replace(task.output())
    print(f"ran {task.name:9} {len(table):5,} rows")


def clean() -> pd.DataFrame:
    plays = pd.read_csv("data/plays.csv").drop_duplicates()
    return plays[plays.seconds_heard >= 30].set_index("second")


def top_list() -> pd.DataFrame:
    plays = pd.read_csv("clean.csv")
    return plays.groupby("track").size().nlargest(5).to_frame("plays")


def vectors() -> pd.DataFrame:
    plays = pd.read_csv("clean.csv")
    table = plays.groupby(["track", "listener"]).size().unstack(fill_value=0)
    habits = csr_array(np.log1p(table.to_numpy(dtype=float)))
    tracks, strengths, _ = svds(habits, k=5)
    arrows = tracks * strengths
    lengths = np.linalg.norm(arrows, axis=1, keepdims=True)
    return pd.DataFrame(arrows / lengths, index=table.index)


def similar() -> pd.DataFrame:
    table = pd.read_csv("vectors.csv", index_col="track")
    alike = table.to_numpy() @ table.to_numpy().T
    np.fill_diagonal(alike, -1)  # No track is its own neighbour.
    nearest = table.index[alike.argmax(axis=1)]
    return pd.DataFrame({"nearest": nearest}, index=table.index)


def page() -> pd.DataFrame:
    top = pd.read_csv("top_list.csv", index_col="track")
    return top.join(pd.read_csv("similar.csv", index_col="track"))


CLEAN = Task("clean", clean)
VECTORS = Task("vectors", vectors, (CLEAN,))
SIMILAR = Task("similar", similar, (VECTORS,))
PAGE = Task("page", page, (Task("top_list", top_list, (CLEAN,)), SIMILAR))

for day in ("first", "second"):
    print(f"The {day} run:")
    build(PAGE)
print(pd.read_csv("page.csv", index_col="track"))
