"""Find the cheapest way across a hillside: A* on a map of slopes."""

import heapq
import math

import matplotlib.pyplot as plt
import numpy as np

STEEPEST = 20.0  # degrees; no wheel goes where it is steeper
START, GOAL = (36, 3), (4, 35)  # row and column; a cell is 5 metres wide
STEPS = [(i, j) for i in (-1, 0, 1) for j in (-1, 0, 1) if (i, j) != (0, 0)]
Cell = tuple[int, int]


def at_least(cell: Cell, goal: Cell) -> float:
    """What the rest of the way costs at best: straight on, on level ground."""
    return math.dist(cell, goal)


def find_way(
    slope: np.ndarray, start: Cell, goal: Cell
) -> tuple[list[Cell], set[Cell]]:
    """Return the cheapest way from start to goal, and the cells looked at."""
    cost, came_from, done = {start: 0.0}, {}, set()
    waiting = [(0.0, start)]
    while goal not in done:
        if not waiting:
            raise ValueError("there is no safe way")
        _, cell = heapq.heappop(waiting)  # the most promising one
        done.add(cell)
        for down, right in STEPS:
            near = (cell[0] + down, cell[1] + right)
            outside = min(near) < 0 or max(near) >= len(slope)
            if outside or slope[near] > STEEPEST:
                continue
            step = math.hypot(down, right) * (1 + slope[near] / 10)
            if cost[cell] + step < cost.get(near, math.inf):
                cost[near], came_from[near] = cost[cell] + step, cell
                promise = cost[near] + at_least(near, goal)
                heapq.heappush(waiting, (promise, near))
    way = [goal]
    while way[-1] != start:
        way.append(came_from[way[-1]])
    return way[::-1], done


slope = np.loadtxt("data/slope.csv", delimiter=",")
way, done = find_way(slope, START, GOAL)
cells = sum(math.dist(here, there) for here, there in zip(way, way[1:]))
print(f"straight on {5 * math.dist(START, GOAL):.0f} m, this way", end=" ")
print(f"{5 * cells:.0f} m; looked at {len(done)} of {slope.size} cells")

figure, axes = plt.subplots(figsize=(7.5, 6), layout="constrained")
axes.set(facecolor="#1f2a44", title="Dark blue is too steep, the line safe")
safe = np.where(slope > STEEPEST, np.nan, slope)
figure.colorbar(axes.imshow(safe, cmap="YlOrBr"), label="slope (degrees)")
axes.plot(*zip(START[::-1], GOAL[::-1]), "k:", lw=1)
axes.plot(*zip(*(cell[::-1] for cell in way)), color="#2563eb", lw=3)
axes.set(xlabel="column (5 m each)", ylabel="row (5 m each)")
plt.show()
