"""List the data that a year lacks, in sentences for the command line."""

from collections.abc import Iterator
from pathlib import Path

from geodata.answers.answers import Status
from geodata.answers.shipped_sets import known_id, load_answer_sets
from geodata.base.divisions import ALAND
from geodata.base.keys import load_key, load_names, load_regional_councils
from geodata.base.read_table import TABLES
from geodata.base.statistics import RESIDENTS, load_statistics, newest_year


def not_known(year: int, tables: Path = TABLES) -> Iterator[str]:
    """Yield a sentence for each kind of data that a year lacks and an earlier one has."""
    statistics = load_statistics(tables, year=year)
    newest = newest_year(statistics, RESIDENTS)
    if newest < year - 1:
        yield f"residents at the end of {year - 1}; those of {newest} are shown"
    names = load_names(year, tables)["name_fi"]
    for column in statistics.columns[statistics.isna().any()]:
        codes = statistics.index[statistics[column].isna()]
        listed = ", ".join(f"{code} {names['municipality', code]}" for code in codes)
        yield f"{column} of {listed}"
    known = load_answer_sets(year, tables)[known_id(year)].answers
    areas = sorted(
        area
        for (topic, area), answer in known.items()
        if topic == "organising" and answer.status == Status.UNKNOWN
    )
    if areas:
        listed = ", ".join(f"{area} {names['employment_area', area]}" for area in areas)
        yield f"how the employment area is organised: {listed}"
    regions = set(load_key(year, tables)["region"]) - {ALAND["region"]}
    councils = sorted(regions - set(load_regional_councils(tables, year=year)))
    if councils:
        listed = ", ".join(f"{code} {names['region', code]}" for code in councils)
        yield f"the regional council of {listed}"
