"""Themes that the project declares, one a module; those of answers follow from their topics."""
