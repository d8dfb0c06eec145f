"""Checks of a survey file: what each is called, and what it finds."""
