"""Every format that a view can be exported to, and how each is made.

A new format is a function that makes it and a row of ``FORMATS``; its address, its link in the
share dialog and the list of formats in refusals follow from the row.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import Enum
from types import MappingProxyType

from geodata import AnswerSet
from geodata.files.spreadsheet_safety import COMMAS, SEMICOLONS, CsvForm
from layers.export import data_files
from layers.export.common.content import Content, describe_view
from layers.export.map.bounding_boxes import Box
from layers.export.map.drawing import Drawing, draw
from layers.export.sheet import pictures
from layers.export.slides.deck import DECKS, deck
from layers.export.slides.presentation import SlideStep, pptx
from layers.export.workbook import xlsx
from layers.map.facts import Facts
from layers.view.map_view import ViewState
from layers.words.text import N_, translator

SEPARATORS: Mapping[str, CsvForm] = MappingProxyType({"semicolon": SEMICOLONS, "comma": COMMAS})
"""Forms of a CSV by the name that an address has for them."""


def usual_separator(lang: str) -> str:
    """Return the name of the form that spreadsheets in a language open as a table."""
    decimal_comma = "," in translator(lang).number(0.5, 1)
    return "semicolon" if decimal_comma else "comma"


@dataclass(frozen=True)
class Export:
    """A view to export: what it shows, the address of the view, and how the file should be.

    ``size`` is one of the format's sizes, ``box`` a part of the country in metres of EPSG:3067,
    ``separator`` one of the format's, "" for the usual one of the language, ``deck`` the division
    of which each area gets a slide. ``link_of`` gives the address of another view, ``before_each``
    is called before each part of a long file and may raise to abort. ``template`` is a presentation
    whose master slides are made with.
    """

    facts: Facts
    answer_set: AnswerSet
    state: ViewState
    link: str
    size: str = ""
    box: Box | None = None
    separator: str = ""
    deck: str = ""
    link_of: Callable[[ViewState], str] | None = None
    before_each: Callable[[], None] | None = None
    template: bytes | None = None

    def words(self) -> Content:
        """Texts of the export."""
        return describe_view(self.facts, self.answer_set, self.state, self.link)

    def drawing(self) -> Drawing:
        """Shapes of the export."""
        return draw(self.facts, self.answer_set, self.state, self.box)


class Purpose(Enum):
    """What a file is for: a row of the share dialog, in this order, with its title and help."""

    PICTURE = N_("Picture"), N_("PNG with legend and source")
    DRAWING = N_("Drawing"), N_("SVG whose texts and areas can be edited")
    SLIDE = N_("Slide"), N_("Its areas can be recoloured")
    DOCUMENT = N_("Document"), N_("PDF to print")
    DATA = (
        N_("Data"),
        N_(
            "The areas shown, with their answers. CSV with semicolons has decimal commas, which "
            "Excel expects in Finnish and Swedish."
        ),
    )

    @property
    def title(self) -> str:
        """Heading of the row, a message."""
        return self.value[0]

    @property
    def help(self) -> str:
        """What the row offers, a message."""
        return self.value[1]


@dataclass(frozen=True)
class ExportFormat:
    """A format that a view can be exported to.

    ``extension`` ends the file's name and its address, ``purpose`` is its row of the share dialog.
    ``links`` are the links there: the size that each asks for ("" for the usual one) and its label,
    a message or a name that is the same in every language. A format with ``separators`` has links
    that ask for one of them instead, one with ``decks`` also links that ask for a deck. ``make``
    draws one of ``sizes``, of which the first is the usual one; a format without sizes gets "".
    Browsers show an ``inline`` format themselves and save the others.
    """

    extension: str
    mimetype: str
    purpose: Purpose
    links: Mapping[str, str]
    make: Callable[[Export], bytes]
    sizes: tuple[str, ...] = ()
    separators: tuple[str, ...] = ()
    decks: tuple[str, ...] = ()
    inline: bool = False

    def asks(self, choice: str) -> dict[str, str]:
        """Return the parameter by which a link asks for one of ``links``, with its value."""
        if not choice:
            return {}
        if choice in self.decks:
            return {"deck": choice}
        return {"separator" if self.separators else "size": choice}

    @property
    def can_show_part(self) -> bool:
        """Whether the file can show only the part of the country on screen."""
        return self.purpose is not Purpose.DATA


def _png(export: Export) -> bytes:
    return pictures.png(export.words(), export.drawing(), export.size)


def _svg(export: Export) -> bytes:
    return pictures.svg(export.words(), export.drawing(), export.size)


def _pdf(export: Export) -> bytes:
    return pictures.pdf(export.words(), export.drawing(), export.size)


def _pptx(export: Export) -> bytes:
    if export.deck:
        link_of = export.link_of or (lambda _: export.link)
        facts, answers, state = export.facts, export.answer_set, export.state
        return deck(
            facts, answers, state, export.deck, link_of, export.before_each, export.template
        )
    return pptx([SlideStep(export.words(), export.drawing())], template=export.template)


def _csv(export: Export) -> bytes:
    form = SEPARATORS[export.separator or usual_separator(export.state.lang)]
    return data_files.csv(export.facts, export.answer_set, export.state, export.words(), form)


def _xlsx(export: Export) -> bytes:
    return xlsx(export.facts, export.answer_set, export.state, export.words())


def _gpkg(export: Export) -> bytes:
    return data_files.geopackage(export.facts, export.answer_set, export.state, export.words())


def _geojson(export: Export) -> bytes:
    return data_files.geojson(export.facts, export.answer_set, export.state, export.words())


_OFFICE = "application/vnd.openxmlformats-officedocument"

_FORMATS = (
    ExportFormat(
        extension="png",
        mimetype="image/png",
        purpose=Purpose.PICTURE,
        links={
            "screen": N_("Screen size"),
            "2x": N_("Double size"),
            "slide": N_("Slide 16:9"),
            "square": N_("Square"),
        },
        make=_png,
        sizes=pictures.PNG_SIZES,
        inline=True,
    ),
    ExportFormat(
        extension="svg",
        mimetype="image/svg+xml",
        purpose=Purpose.DRAWING,
        links={"": "SVG"},
        make=_svg,
        sizes=pictures.SVG_SIZES,
        inline=True,
    ),
    ExportFormat(
        extension="pptx",
        mimetype=f"{_OFFICE}.presentationml.presentation",
        purpose=Purpose.SLIDE,
        links={
            "": "PowerPoint",
            "wellbeing_county": N_("A slide for each wellbeing services county"),
            "employment_area": N_("A slide for each employment area"),
        },
        make=_pptx,
        decks=DECKS,
    ),
    ExportFormat(
        extension="pdf",
        mimetype="application/pdf",
        purpose=Purpose.DOCUMENT,
        links={"a4": "A4", "a3": "A3"},
        make=_pdf,
        sizes=pictures.PDF_SIZES,
        inline=True,
    ),
    ExportFormat(
        extension="csv",
        mimetype="text/csv",
        purpose=Purpose.DATA,
        links={"semicolon": N_("CSV with semicolons"), "comma": N_("CSV with commas")},
        make=_csv,
        separators=tuple(SEPARATORS),
    ),
    ExportFormat(
        extension="xlsx",
        mimetype=f"{_OFFICE}.spreadsheetml.sheet",
        purpose=Purpose.DATA,
        links={"": "Excel"},
        make=_xlsx,
    ),
    ExportFormat(
        extension="gpkg",
        mimetype="application/geopackage+sqlite3",
        purpose=Purpose.DATA,
        links={"": "GeoPackage"},
        make=_gpkg,
    ),
    ExportFormat(
        extension="geojson",
        mimetype="application/geo+json",
        purpose=Purpose.DATA,
        links={"": "GeoJSON"},
        make=_geojson,
    ),
)

FORMATS: Mapping[str, ExportFormat] = MappingProxyType({each.extension: each for each in _FORMATS})
"""Extension -> format, in the order of the share dialog."""
