"""The packaged window: what `LearnPy` starts."""

import sys

from learnpy.cli import main

sys.exit(main())
