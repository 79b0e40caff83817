"""The packaged window: what `LearnPy` starts."""

import os
import sys

from learnpy.cli import main

# Another Qt on this computer may have its plugins announced here; they do not fit ours.
os.environ.pop("QT_PLUGIN_PATH", None)
try:
    sys.exit(main())
except ImportError as error:
    library, of_the_system, _ = str(error).partition(": cannot open shared object file")
    if not of_the_system:
        raise
    # The libraries of the graphics driver and of the desktop's services cannot be packaged; every
    # Linux desktop has them.
    sys.exit(
        f"learnpy: this system has no {library}, which a window needs. On Debian and Ubuntu, type:"
        " sudo apt-get install libegl1 libgl1 libxcb1 libdbus-1-3"
    )
