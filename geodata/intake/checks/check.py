"""What a check of a survey file is."""

from dataclasses import dataclass
from enum import StrEnum


class Severity(StrEnum):
    """What a finding means: an error must be mended, a warning is worth a look."""

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
    """A check: ``title`` says what holds when it passes, and so what is expected."""

    code: str
    stage: Stage
    severity: Severity
    title: str
    mend: str
    found: str = VALUE


def error(code: str, stage: Stage, title: str, mend: str, found: str = VALUE) -> Check:
    """Make a check whose finding must be mended."""
    return Check(code, stage, Severity.ERROR, title, mend, found)


def warning(code: str, stage: Stage, title: str, mend: str, found: str = VALUE) -> Check:
    """Make a check whose finding is worth a look."""
    return Check(code, stage, Severity.WARNING, title, mend, found)
