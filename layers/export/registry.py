"""Every kind of file that a view can be exported to, and how each is made."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from geodata import AnswerSet
from layers.export import data_files
from layers.export.common.content import Content, describe_view
from layers.export.map.drawing import Box, Drawing, draw
from layers.export.sheet import pictures
from layers.export.slides.presentation import SlideStep, pptx
from layers.map.facts import Facts
from layers.view.map_view import ViewState


@dataclass(frozen=True)
class Export:
    """A view to export: what it shows, the address of the view, and how the file should be.

    ``size`` is one of the kind's sizes, ``box`` a part of the country in metres of EPSG:3067,
    ``heads`` the columns of ``layers.tables.view_table`` for a workbook, with their words.
    """

    facts: Facts
    answer_set: AnswerSet
    state: ViewState
    link: str
    heads: Mapping[str, str]
    size: str = ""
    box: Box | None = None

    def words(self) -> Content:
        """Texts of the export."""
        return describe_view(self.facts, self.answer_set, self.state, self.link)

    def drawing(self) -> Drawing:
        """Shapes of the export."""
        return draw(self.facts, self.answer_set, self.state, self.box)


@dataclass(frozen=True)
class Kind:
    """A kind of file: its media type, its sizes (the first by default), and its maker.

    ``shown`` says that browsers can show it themselves.
    """

    mimetype: str
    sizes: tuple[str, ...]
    make: Callable[[Export], bytes]
    shown: bool = False


def _png(export: Export) -> bytes:
    return pictures.png(export.words(), export.drawing(), export.size)


def _svg(export: Export) -> bytes:
    return pictures.svg(export.words(), export.drawing(), export.size)


def _pdf(export: Export) -> bytes:
    return pictures.pdf(export.words(), export.drawing(), export.size)


def _pptx(export: Export) -> bytes:
    return pptx([SlideStep(export.words(), export.drawing())])


def _csv(export: Export) -> bytes:
    return data_files.csv(export.facts, export.answer_set, export.state, export.words())


def _xlsx(export: Export) -> bytes:
    view = export.facts, export.answer_set, export.state
    return data_files.xlsx(*view, export.words(), export.heads)


def _gpkg(export: Export) -> bytes:
    return data_files.geopackage(export.facts, export.answer_set, export.state, export.words())


def _geojson(export: Export) -> bytes:
    return data_files.geojson(export.facts, export.answer_set, export.state, export.words())


_OFFICE = "application/vnd.openxmlformats-officedocument"

KINDS: Mapping[str, Kind] = MappingProxyType(
    {
        "png": Kind("image/png", pictures.PNG_SIZES, _png, shown=True),
        "svg": Kind("image/svg+xml", pictures.SVG_SIZES, _svg, shown=True),
        "pdf": Kind("application/pdf", pictures.PDF_SIZES, _pdf, shown=True),
        "pptx": Kind(f"{_OFFICE}.presentationml.presentation", (), _pptx),
        "csv": Kind("text/csv", (), _csv),
        "xlsx": Kind(f"{_OFFICE}.spreadsheetml.sheet", (), _xlsx),
        "gpkg": Kind("application/geopackage+sqlite3", (), _gpkg),
        "geojson": Kind("application/geo+json", (), _geojson),
    }
)
"""Ending of the file -> how it is made."""
