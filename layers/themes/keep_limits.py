"""Write the class limits of the figures that the project ships: see ``class_breaks``.

Run by ``make limits``: ``python -m layers.themes.keep_limits``.
"""

import json

import pandas as pd

from geodata import load_statistics
from geodata.base.declarations import modules_of
from geodata.files.spreadsheet_safety import csv_table
from layers.themes.class_breaks import LIMITS_TABLE, classing, find_breaks
from layers.themes.figures import Figures, newest_figures


def limits_table() -> pd.DataFrame:
    """Class the figures of every numeric theme: the rows of ``class_limits.csv``, as texts."""
    modules = modules_of("layers.themes.declared")
    return pd.DataFrame([_row(each.FIGURES) for each in modules if hasattr(each, "FIGURES")])


def _row(figures: Figures) -> dict[str, str]:
    values = newest_figures(load_statistics(), figures.indicator)
    digest, method, count, step = classing(values, figures.method, figures.count, figures.step)
    limits = find_breaks(values, figures.method, figures.count, figures.step)
    return {
        "figures": digest,
        "method": method,
        "classes": str(count),
        "step": f"{step:g}",
        "limits": json.dumps(limits),
    }


if __name__ == "__main__":
    LIMITS_TABLE.write_text(csv_table(limits_table(), line_end="\n"), encoding="utf-8")
