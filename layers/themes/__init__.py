"""Themes of the map: measures, classes, colours and patterns.

Themes of answers follow from `geodata.answers.topics`, the others are declared in `declared`.
"""
