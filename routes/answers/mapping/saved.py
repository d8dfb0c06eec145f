"""Bring in a saved mapping: the file of the form, and the mapping with which a form goes on."""

from collections.abc import Mapping as Mapped

from flask import request

from geodata.intake.mapping import (
    FoundTables,
    Mapping,
    SavedMappingError,
    missing_headings,
    read_saved_mapping,
)
from geodata.intake.mapping.saved import MOST_BYTES
from layers.answers.mapping.page_state import ORIGIN, OpenedMapping
from pages.answers.mapping.saved import SAVED_FIELD, SAVED_FILE

_SETTLE = "settle-"


def open_saved(found: FoundTables) -> tuple[OpenedMapping, Mapping | None]:
    """Read the file of the request, and the mapping in it if it fits a table."""
    file = request.files.get(SAVED_FILE)
    name = (file.filename if file else "") or "–"
    try:
        mapping = read_saved_mapping(file.stream.read(MOST_BYTES + 1) if file else b"")
    except SavedMappingError as error:
        return OpenedMapping(name, error), None
    missing = missing_headings(mapping, found.tables)
    fits = any(map(mapping.rule, found.tables))
    # A mapping that uses no column lacks no heading, and fits nothing.
    opened = OpenedMapping(name, missing=() if fits else missing or ("–",))
    return opened, mapping if fits else None


def carried_mapping(form: Mapped[str, str]) -> Mapping | None:
    """Mapping of a file that was brought in before; None without one."""
    try:
        return Mapping.from_json(form.get(SAVED_FIELD, ""))
    except ValueError:
        return None


def without_choices(form: Mapped[str, str]) -> dict[str, str]:
    """What stays of a form when a mapping takes the place of its choices of columns and words."""
    return {name: text for name, text in form.items() if name in ORIGIN or name.startswith(_SETTLE)}
