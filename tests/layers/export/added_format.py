"""A format that the project does not have: one maker and one row of the registry."""

from types import MappingProxyType

import pytest

from layers.export import registry
from layers.export.registry import Export, ExportFormat, Purpose

SIZES = ("short", "long")


def _titles(export: Export) -> bytes:
    """Write the title of the view, and its filters too when the file is long."""
    said = export.words()
    lines = [said.whole_title, *(said.filters if export.size == "long" else ()), said.link]
    return "\n".join(lines).encode()


LIST = ExportFormat(
    extension="made-up",
    mimetype="text/plain",
    purpose=Purpose.DOCUMENT,
    links={"": "List"},
    make=_titles,
    sizes=SIZES,
)


def add_format(monkeypatch: pytest.MonkeyPatch) -> None:
    """Register the format for the time of a test."""
    formats = MappingProxyType({**registry.FORMATS, LIST.extension: LIST})
    monkeypatch.setattr(registry, "FORMATS", formats)
