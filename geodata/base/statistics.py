"""Statistics of the municipalities."""

from functools import cache
from pathlib import Path
from typing import Annotated

import pandas as pd
from pydantic import Field

from geodata.base.keys import load_key
from geodata.base.read_table import TABLES, Row, ThreeDigits, read_table

People = Annotated[int, Field(gt=0, description="a number of people above zero")]
Rate = Annotated[
    float, Field(ge=0, le=100, allow_inf_nan=False, description="a rate in per cent, 0 to 100")
]
Ratio = Annotated[
    float, Field(ge=0, allow_inf_nan=False, description="a ratio of zero or more per 100")
]


class StatisticsRow(Row):
    """A row of ``municipality_statistics.csv``: Statistics Finland, CC BY 4.0.

    Population on 31 December; employment and unemployment rate of people aged 18 to 64 and the
    economic dependency ratio at the end of 2024, from the registers.
    """

    municipality: ThreeDigits
    population_2019: People
    population_2020: People
    population_2021: People
    population_2022: People
    population_2023: People
    population_2024: People
    population_2025: People
    employment_rate_18_64_2024: Rate
    unemployment_rate_18_64_2024: Rate
    economic_dependency_ratio_2024: Ratio


def load_statistics(tables: Path = TABLES) -> pd.DataFrame:
    """Read the statistics, one row a municipality of the key.

    Index ``municipality`` (three digits); ``population_2019`` to ``population_2025`` in people
    (int), the rates of 2024 in per cent (float). Raises DataError for a table that cannot be
    used, also when a municipality is missing.
    """
    return _statistics(tables).copy()


@cache
def _statistics(tables: Path) -> pd.DataFrame:
    table = read_table(tables / "municipality_statistics.csv", StatisticsRow)
    municipalities = set(load_key(2026, tables).index)
    table.check_unique("municipality")
    table.check_members("municipality", municipalities, "the municipality key")
    table.check_complete("municipality", municipalities, "the municipality key")
    return table.frame().set_index("municipality").sort_index()
