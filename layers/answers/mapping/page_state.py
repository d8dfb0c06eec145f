"""State of the page on which a visitor says what the columns of a survey export mean."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from geodata.intake import Finding
from geodata.intake.mapping import FoundTables, Imported

ORIGIN = ("title", "collected_on", "collected_by", "source")
"""Fields that tell where the answers come from, in the order of the form."""


@dataclass(frozen=True)
class MappingPageState:
    """What the page shows: the file as it was found and read.

    ``origin`` are the fields as they were filled in. ``findings`` are errors of the checks that
    keep the answers from being used. ``remembered`` tells that the browser knew the headings.
    """

    found: FoundTables
    imported: Imported
    origin: Mapping[str, str] = field(default_factory=dict)
    findings: tuple[Finding, ...] = ()
    remembered: bool = False
