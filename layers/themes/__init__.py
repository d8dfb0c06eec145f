"""Themes of the map: what each colours, its classes, colours and patterns."""
