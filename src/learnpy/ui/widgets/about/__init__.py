"""The parts of the About page."""
