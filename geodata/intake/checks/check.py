"""Definition of a check of a survey file.

Checks are the members of the enums in ``file_checks`` and ``content_checks``. Code emits a finding
by its member, so a misspelt check fails in the type check and at import.
"""

from dataclasses import dataclass
from enum import StrEnum


class Severity(StrEnum):
    """Severity of a finding: errors must be mended, warnings should be looked at."""

    ERROR = "error"
    WARNING = "warning"


class Stage(StrEnum):
    """How far a file must be read before a check can be made."""

    FILE = "file"
    TABLE = "table"
    CELL = "cell"
    SET = "set"


VALUE = "{value}"


@dataclass(frozen=True)
class Check:
    """A check: ``title`` says what holds when it passes, and so what is expected.

    ``code`` names it in stored reports and in the documentation, so it never changes. ``mend`` says
    how to mend what failed and ``found`` what was found; both may name values of the finding.
    """

    code: str
    stage: Stage
    severity: Severity
    title: str
    mend: str
    found: str = VALUE


Definition = tuple[str, Stage, Severity, str, str, str]
"""The fields of a ``Check`` in their order: the value of a member of an enum of checks."""


def error(code: str, stage: Stage, title: str, mend: str, found: str = VALUE) -> Definition:
    """Define a check whose finding must be mended."""
    return code, stage, Severity.ERROR, title, mend, found


def warning(code: str, stage: Stage, title: str, mend: str, found: str = VALUE) -> Definition:
    """Define a check whose finding should be looked at."""
    return code, stage, Severity.WARNING, title, mend, found
