"""Measurements against the budgets and against a plain Plotly page; run with ``make bench``."""
