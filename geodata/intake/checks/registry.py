"""Every check of a survey file, as data: what holds, what was found, how to mend it."""

from collections.abc import Mapping
from types import MappingProxyType

from geodata.intake.checks.check import Check, Stage, warning
from geodata.intake.checks.content_checks import CELL_CHECKS, SET_CHECKS
from geodata.intake.checks.file_checks import FILE_CHECKS, TABLE_CHECKS

CHECKS: Mapping[str, Check] = MappingProxyType(
    {check.code: check for check in (*FILE_CHECKS, *TABLE_CHECKS, *CELL_CHECKS, *SET_CHECKS)}
)
"""Checks by code, in the order in which they are made."""


def check_of(code: str) -> Check:
    """Check of a code; one that there is no more, in a report of old, is named by its code."""
    return CHECKS.get(code) or warning(code, Stage.FILE, code, "–", "–")
