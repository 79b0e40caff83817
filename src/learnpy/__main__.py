"""`python -m learnpy`."""

import sys

from learnpy.cli import main

if __name__ == "__main__":
    sys.exit(main())
