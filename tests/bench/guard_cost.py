"""What the guard rail costs a program that opens many files: a loop with it, and one without.

    python tests/bench/guard_cost.py [--turns 3000] [--rounds 7]

Both run in turn, each in a fresh Python, and are compared by the quickest of their rounds.
"""

import argparse
import subprocess
import sys
import tempfile

GUARDED = """
from pathlib import Path
from learnpy.runner.guard.rail import Guard
from learnpy.runner.guard.process_count import ProcessCount
Guard((Path.cwd(),)).stand(ProcessCount(16, Path("starts")))
"""
LOOP = """
import time
begin = time.perf_counter()
for _ in range({turns}):
    {body}
print(time.perf_counter() - begin)
"""
BODIES = {
    "open, write, close": "with open('a.txt', 'w') as file: file.write('x')",
    "open, read, close": "with open('a.txt') as file: file.read()",
    "rename there and back": "os.rename('a.txt', 'b.txt'); os.rename('b.txt', 'a.txt')",
    "id(x), which is asked about too": "for n in range(100): id(n)",
}


def seconds(code: str, folder: str) -> float:
    """What a fresh Python takes for a loop."""
    done = subprocess.run(
        [sys.executable, "-c", code], check=True, capture_output=True, text=True, cwd=folder
    )
    return float(done.stdout)


def main() -> None:
    """Measure, and print the ratios."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--turns", type=int, default=3000)
    parser.add_argument("--rounds", type=int, default=7)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        for name, body in BODIES.items():
            loop = "import os\nopen('a.txt', 'w').close()\n"
            loop += LOOP.format(turns=options.turns, body=body)
            with_guard: list[float] = []
            without: list[float] = []
            for _ in range(options.rounds):
                without.append(seconds(loop, folder))
                with_guard.append(seconds(GUARDED + loop, folder))
            one, other = min(without), min(with_guard)
            cost = (other - one) / options.turns * 1e6
            print(f"{name:32} ratio {other / one:.2f}, {cost:.1f} µs more each")


if __name__ == "__main__":
    main()
