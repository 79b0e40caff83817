"""LearnPy: learn Python offline, from the real systems it runs."""

__version__ = "0.1.0"
