"""Texts in three languages: labels, names, numbers, dates, sources, message catalogues."""
