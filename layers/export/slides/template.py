"""An organisation's own template: a .potx or .pptx file whose master the slides are made with."""

from __future__ import annotations

from enum import Enum
from io import BytesIO
from typing import TYPE_CHECKING, Any
from zipfile import ZIP_DEFLATED, ZipFile

from geodata.intake.readers.book import RefusedError
from geodata.intake.readers.package import open_package, read_member
from layers.words.text import N_

if TYPE_CHECKING:
    from pptx.presentation import Presentation

MAX_TEMPLATE_BYTES = 10 * 1024 * 1024
TYPES = "[Content_Types].xml"
_MAIN = b"application/vnd.openxmlformats-officedocument.presentationml.%s.main+xml"
_PRESENTATION = _MAIN % b"presentation"
_TEMPLATE, _SHOW = _MAIN % b"template", _MAIN % b"slideshow"
_MACROS = b"macroEnabled"


class TemplateFault(Enum):
    """Why a file cannot be a template: a message."""

    LARGE = N_("The template is larger than 10 MB. Remove pictures that it does not need.")
    UNREADABLE = N_(
        "The template cannot be read. Save it in PowerPoint or LibreOffice as .pptx or .potx."
    )
    KIND = N_("The template must be a PowerPoint file: .pptx or .potx.")
    MACROS = N_("The template holds macros. Save it without them, as .pptx or .potx.")
    TITLE = N_("The template has no layout with a title. Add one to its master.")


class TemplateError(ValueError):
    """A file that cannot be a template; ``fault`` says why and what helps."""

    def __init__(self, fault: TemplateFault) -> None:
        super().__init__(fault.value)
        self.fault = fault


def as_template(content: bytes) -> bytes:
    """Return an untrusted file as a presentation without slides, to be used as a template.

    Raises TemplateError for a file that is too large, unreadable, of another kind, with macros or
    without a layout with a title.
    """
    if len(content) > MAX_TEMPLATE_BYTES:
        raise TemplateError(TemplateFault.LARGE)
    try:
        show = _opened(_as_presentation(content))
        _remove_slides(show)
        if not any(map(_titles, show.slide_layouts)):
            raise TemplateError(TemplateFault.TITLE)
        out = BytesIO()
        show.save(out)
    except (RefusedError, KeyError, AttributeError, TypeError) as error:
        raise TemplateError(TemplateFault.UNREADABLE) from error
    return out.getvalue()


def _opened(content: bytes) -> Presentation:
    import pptx as powerpoint  # noqa: PLC0415 - only exports need it
    from lxml import etree  # noqa: PLC0415 - as above
    from pptx.exc import PythonPptxError  # noqa: PLC0415 - as above

    try:
        return powerpoint.Presentation(BytesIO(content))
    except (PythonPptxError, etree.XMLSyntaxError, ValueError) as error:
        raise TemplateError(TemplateFault.UNREADABLE) from error


def _as_presentation(content: bytes) -> bytes:
    """Return the file with the content type of a presentation, which python-pptx asks for."""
    package = open_package(content)
    if TYPES not in package.namelist():
        raise TemplateError(TemplateFault.KIND)
    types = read_member(package, TYPES)
    if _MACROS in types or any("vbaProject" in name for name in package.namelist()):
        raise TemplateError(TemplateFault.MACROS)
    if not any(kind in types for kind in (_PRESENTATION, _TEMPLATE, _SHOW)):
        raise TemplateError(TemplateFault.KIND)
    for kind in (_TEMPLATE, _SHOW):
        types = types.replace(kind, _PRESENTATION)
    out = BytesIO()
    with ZipFile(out, "w", ZIP_DEFLATED) as copy:
        for member in package.infolist():
            body = types if member.filename == TYPES else read_member(package, member)
            copy.writestr(member.filename, body)
    return out.getvalue()


def _remove_slides(show: Presentation) -> None:
    """Remove the slides of a presentation with their sections; its master and layouts stay."""
    part: Any = show.part
    element = part._element  # noqa: SLF001 - python-pptx offers no way to remove slides
    for slide in element.xpath("./p:sldIdLst/p:sldId"):
        part.drop_rel(slide.rId)
        slide.getparent().remove(slide)
    for sections in element.xpath("./p:extLst"):
        element.remove(sections)


def _titles(layout: Any) -> list[Any]:
    found: list[Any] = layout.element.xpath(".//p:nvPr/p:ph[@type='title' or @type='ctrTitle']")
    return found


_PLACES = " | ".join(f"./p:cSld/p:spTree/*/p:{kind}/a:xfrm" for kind in ("spPr", "grpSpPr"))


def fit_slide(slide: Any, drawn: tuple[int, int], page: tuple[int, int]) -> None:
    """Scale what was drawn on a page of one size to another, width and height in EMU; centre it.

    Shapes, text, lines and the space between are scaled alike; groups keep the coordinates within.
    """
    if drawn == page:
        return
    factor = min(to / was for to, was in zip(page, drawn, strict=True))
    left, top = ((to - factor * was) / 2 for to, was in zip(page, drawn, strict=True))
    for place in slide.element.xpath(_PLACES):
        corner, size = place.off, place.ext
        corner.x, corner.y = round(left + corner.x * factor), round(top + corner.y * factor)
        size.cx, size.cy = round(size.cx * factor), round(size.cy * factor)
    for run in slide.element.xpath(".//a:rPr[@sz]"):
        run.set("sz", str(max(100, round(int(run.get("sz")) * factor))))
    for line in slide.element.xpath(".//a:ln[@w]"):
        line.set("w", str(max(1, round(int(line.get("w")) * factor))))
