"""What the page on data knows of its visitor: the answers brought in, and what may be done."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from geodata import AnswerSet
from geodata.intake import Report


class Trouble(StrEnum):
    """Why a request of the page could not be done."""

    NO_FILE = "no_file"
    TOO_LARGE = "too_large"
    BUSY = "busy"
    FORM = "form"


@dataclass(frozen=True)
class Desk:
    """The visitor's side of the page on data.

    ``token`` goes with every form; ``hours`` is how long answers are kept; ``keeps`` whether there
    is a store to keep them in. ``report`` is of the file that the browser has brought in, ``own``
    its answers if nothing must be mended, ``until`` when they are removed.
    """

    token: str
    hours: float
    keeps: bool
    report: Report | None = None
    own: AnswerSet | None = None
    until: datetime | None = None
    trouble: Trouble | None = None
