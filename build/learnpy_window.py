"""The packaged window: what `LearnPy` starts."""

import os
import sys

from learnpy.cli import main

# Another Qt on this computer may have its plugins announced here; they do not fit ours.
os.environ.pop("QT_PLUGIN_PATH", None)
sys.exit(main())
