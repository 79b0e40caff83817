"""Makes LearnPy for Windows on a Debian 12, with nothing but its Python, apt and pip.

    python3 build/windows/package.py           the installer and the portable zip, in dist/
    python3 build/windows/package.py --test    and tests of both, and of LearnPy on Windows

What is missing is installed first, as by `dev.py`. A Windows with its Python stays in
scratch/windows, or another `--folder`, for the next time.
"""

import sys
from collections.abc import Sequence
from pathlib import Path

from wine import NEEDS

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))
import dev


def main(arguments: Sequence[str]) -> int:
    """Make ready what is needed, build by its Python, and return the exit code."""
    try:
        dev.prepare({**dev.LIBRARIES, **NEEDS})
    except (dev.Stop, OSError) as error:
        print(f"package.py: {error}", file=sys.stderr)
        return 1
    return dev.call(dev.PYTHON, Path(__file__).with_name("build.py"), *arguments)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
