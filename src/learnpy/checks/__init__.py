"""Checking an exercise: what is compared, with what, and what the learner is told.

Standard library alone: this runs in the child, in the learner's namespace.
"""
