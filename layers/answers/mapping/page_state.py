"""State of the page on which a visitor says what the columns of a survey export mean."""

from collections.abc import Mapping as Mapped
from dataclasses import dataclass, field

from geodata.intake import Finding
from geodata.intake.mapping import FoundTables, Imported, Mapping, SavedMappingError

ORIGIN = ("title", "collected_on", "collected_by", "source")
"""Fields that tell where the answers come from, in the order of the form."""


@dataclass(frozen=True)
class OpenedMapping:
    """A saved mapping that was brought in: the name of its file, and what came of it.

    ``error`` tells why the file cannot be read. ``missing`` are headings that the mapping expects
    and the tables lack, so that it is not used; () when it is.
    """

    name: str
    error: SavedMappingError | None = None
    missing: tuple[str, ...] = ()

    @property
    def used(self) -> bool:
        """Whether the choices of the page are those of the mapping."""
        return self.error is None and not self.missing


@dataclass(frozen=True)
class MappingPageState:
    """What the page shows: the file as it was found and read.

    ``origin`` are the fields as they were filled in. ``findings`` are errors of the checks that
    keep the answers from being used. ``remembered`` tells that the browser knew the headings.
    ``saved`` is a mapping from a file by which the page goes on, ``opened`` tells that one was just
    brought in.
    """

    found: FoundTables
    imported: Imported
    origin: Mapped[str, str] = field(default_factory=dict)
    findings: tuple[Finding, ...] = ()
    remembered: bool = False
    saved: Mapping | None = None
    opened: OpenedMapping | None = None
