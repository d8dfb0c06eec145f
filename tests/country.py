"""Numbers of the whole country, counted from the tables without the facts of the app."""

from geodata import RESIDENTS, load_statistics, newest_year

_STATISTICS = load_statistics()

ALL_RESIDENTS = int(_STATISTICS[f"{RESIDENTS}_{newest_year(_STATISTICS, RESIDENTS)}"].sum())
"""Residents at the end of the newest year of the statistics."""
