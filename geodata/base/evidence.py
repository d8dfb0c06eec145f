"""Dated evidence of Ohjaamo service points."""

from pathlib import Path
from typing import Annotated, Literal

import pandas as pd
from pydantic import Field

from geodata.base.divisions import DEFAULT_YEAR
from geodata.base.keys import load_key
from geodata.base.read_table import TABLES, Address, Name, Row, ThreeDigits, read_table

Period = Literal["2024-2026", "2020-2023", "<=2019", "undated (before 2025)", "undated"]

# Notes of evidence that is contradicted or only hinted at begin with one of these.
_WEAK_NOTES = ("COUNTER-EVIDENCE", "Weak")


class EvidenceRow(Row):
    """A row of ``ohjaamo_evidence.csv``: a page that mentions a service point in a municipality.

    Collected for this project from the pages named; incomplete and mostly old.
    """

    municipality: ThreeDigits
    service_point: Name
    evidence_period: Annotated[
        Period, Field(description="2024-2026, 2020-2023, <=2019 or undated (before 2025)")
    ]
    source_date: Name | None
    source_url: Address
    note: Name | None


def load_ohjaamo_evidence(tables: Path = TABLES) -> pd.DataFrame:
    """Read the evidence, one row a municipality and page.

    Columns ``municipality`` (code), ``service_point``, ``evidence_period``, ``source_date`` (a
    year, month, day or period as the page gives it, or empty), ``source_url``, ``note`` (English,
    or empty) and ``weak`` (bool): contradicted or only hinted at, not to be counted as current.
    A municipality without a row is one without evidence, not one without a service point.
    """
    table = read_table(tables / "ohjaamo_evidence.csv", EvidenceRow)
    municipalities = set(load_key(DEFAULT_YEAR, tables).index)
    table.check_members("municipality", municipalities, "the municipality key")
    table.check_unique("municipality", "source_url")
    evidence = table.frame().fillna({"source_date": "", "note": ""})
    evidence["weak"] = evidence["note"].str.startswith(_WEAK_NOTES)
    return evidence
