"""Widgets that know only the records they show."""
