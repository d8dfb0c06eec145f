"""Dated evidence of Ohjaamo service points."""

import re
from pathlib import Path
from typing import Annotated, NamedTuple

import pandas as pd
from pydantic import Field

from geodata.base.keys import load_key
from geodata.base.read_table import TABLES, Address, Name, Row, ThreeDigits, read_table
from geodata.base.successors import successors
from geodata.base.years import DEFAULT_YEAR, find_years

_PERIOD = r"[0-9]{4}-[0-9]{4}|<=[0-9]{4}|undated \(before [0-9]{4}\)|undated"

# Notes of evidence that is contradicted or only hinted at begin with one of these.
_WEAK_NOTES = ("COUNTER-EVIDENCE", "Weak")


class EvidenceRow(Row):
    """A row of ``ohjaamo_evidence.csv``: a page that mentions a service point in a municipality.

    Collected for this project from the pages named; incomplete and mostly old.
    """

    municipality: ThreeDigits
    service_point: Name
    evidence_period: Annotated[
        str,
        Field(
            pattern=f"^({_PERIOD})$",
            description="years such as 2020-2023, <=2019, undated (before 2025) or undated",
        ),
    ]
    source_date: Name | None
    source_url: Address
    note: Name | None


class Period(NamedTuple):
    """Years that evidence refers to: ``first`` to ``last``, up to ``last``, or ``before`` a year.

    None where it does not say; undated evidence has at most ``before``.
    """

    first: int | None = None
    last: int | None = None
    before: int | None = None


def evidence_period(text: str) -> Period:
    """Read a period as the table writes it."""
    years = [int(year) for year in re.findall("[0-9]{4}", text)]
    if text.startswith("undated"):
        return Period(before=years[0] if years else None)
    return Period(years[0] if len(years) > 1 else None, years[-1])


def load_ohjaamo_evidence(tables: Path = TABLES, *, year: int = DEFAULT_YEAR) -> pd.DataFrame:
    """Read the evidence, one row a municipality and page.

    Columns ``municipality`` (code in the key of the year), ``service_point``,
    ``evidence_period``, ``source_date`` (a year, month, day or period as the page gives it, or
    empty), ``source_url``, ``note`` (English, or empty) and ``weak`` (bool): contradicted or only
    hinted at, not to be counted as current. A municipality without a row is one without evidence,
    not one without a service point; evidence of a municipality of other years is left out.
    """
    table = read_table(tables / "ohjaamo_evidence.csv", EvidenceRow)
    key, leads_to = load_key(year, tables).index, successors(year, tables)
    municipalities = {code for each in find_years(tables) for code in load_key(each, tables).index}
    table.check_members("municipality", municipalities | set(leads_to), "the municipality key")
    table.check_unique("municipality", "source_url")
    evidence = table.frame().fillna({"source_date": "", "note": ""})
    evidence["municipality"] = evidence["municipality"].replace(dict(leads_to))
    evidence["weak"] = evidence["note"].str.startswith(_WEAK_NOTES)
    return evidence[evidence["municipality"].isin(key)].reset_index(drop=True)
