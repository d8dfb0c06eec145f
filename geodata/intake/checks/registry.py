"""Every check of a survey file by its code."""

from collections.abc import Mapping
from types import MappingProxyType

from geodata.intake.checks.check import Check, Severity, Stage
from geodata.intake.checks.content_checks import CellCheck
from geodata.intake.checks.file_checks import FileCheck, TableCheck
from geodata.intake.checks.group_checks import GroupCheck
from geodata.intake.checks.set_checks import SetCheck

CHECKS: Mapping[str, Check] = MappingProxyType(
    {check.code: check for check in (*FileCheck, *TableCheck, *CellCheck, *SetCheck, *GroupCheck)}
)
"""Checks by code, in the order in which they are made."""


def check_of(code: str) -> Check:
    """Return the check with the code.

    A stored report may name a check that has been removed since; it becomes a warning whose title
    is its code.
    """
    return CHECKS.get(code) or Check(code, Stage.FILE, Severity.WARNING, code, "–", "–")
