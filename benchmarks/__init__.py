"""Benchmarks against the budgets and a plain Plotly page; run with ``make bench``."""
