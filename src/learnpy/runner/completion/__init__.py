"""Completion and signatures for the editor, in a process of their own."""
