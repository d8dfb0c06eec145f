"""The master of presentations: size, colours and titles of slides, also of those added later."""

from __future__ import annotations

from collections.abc import Iterable
from io import BytesIO
from itertools import islice
from typing import TYPE_CHECKING, Any

from layers.export.common.content import Content
from layers.export.map import look

if TYPE_CHECKING:
    from pptx.presentation import Presentation

WIDTH, HEIGHT = 960, 540
_ACCENTS = tuple(f"accent{number}" for number in range(1, 7))
_DRAWING = {"a": "http://schemas.openxmlformats.org/drawingml/2006/main"}


def blank(contents: Iterable[Content], template: bytes | None = None) -> Presentation:
    """Return an empty presentation in 16:9 whose theme has the colours of the classes shown.

    With a ``template`` (see ``as_template``) its size, master and colours stay as they are.
    """
    import pptx as powerpoint  # noqa: PLC0415 - only exports need it
    from pptx.util import Pt  # noqa: PLC0415 - as above

    if template:
        return powerpoint.Presentation(BytesIO(template))
    show = powerpoint.Presentation()
    _widen(show, Pt(WIDTH) / show.slide_width)
    show.slide_width, show.slide_height = Pt(WIDTH), Pt(HEIGHT)
    _colour_theme(show, contents)
    _write_titles_as_here(show)
    return show


def _widen(show: Presentation, factor: float) -> None:
    """Scale what has a place of its own; other placeholders take theirs from the master."""
    for sheet in (show.slide_master, *show.slide_layouts):
        for shape in sheet.placeholders:
            if shape._element.spPr.xfrm is not None:  # noqa: SLF001 - inherited places look alike
                shape.left, shape.width = round(shape.left * factor), round(shape.width * factor)


def class_colours(contents: Iterable[Content]) -> list[str]:
    """Return the fills of all classes shown, ``#rrggbb``, in the order of their legends."""
    rows = (row for content in contents for each in content.maps for row in each.legend)
    return list(dict.fromkeys(row.kind.fill for row in rows))


def _colour_theme(show: Presentation, contents: Iterable[Content]) -> None:
    """Put the colours of the classes, and that of titles, into the palette of the theme."""
    from lxml import etree  # noqa: PLC0415 - only exports need it

    [theme] = [
        rel.target_part
        for rel in show.slide_master.part.rels.values()
        if rel.reltype.endswith("/theme")
    ]
    root = etree.fromstring(theme.blob)
    colours = dict(zip(_ACCENTS, islice(class_colours(contents), len(_ACCENTS)), strict=False))
    for name, colour in {"dk2": look.BRAND, **colours}.items():
        [place] = root.xpath(f"//a:clrScheme/a:{name}", namespaces=_DRAWING)
        for old in list(place):
            place.remove(old)
        etree.SubElement(place, f"{{{_DRAWING['a']}}}srgbClr", val=colour[1:].upper())
    part: Any = theme
    part._blob = etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)  # noqa: SLF001 - python-pptx offers no way to write a theme


def _write_titles_as_here(show: Presentation) -> None:
    """Let titles of slides that are added look as those of the map: left, bold, in its colour."""
    style = "./p:txStyles/p:titleStyle/a:lvl1pPr"
    element: Any = show.slide_master.element
    [level], [run] = element.xpath(style), element.xpath(f"{style}/a:defRPr")
    level.set("algn", "l")
    run.set("sz", "2700")
    run.set("b", "1")
    for colour in element.xpath(f"{style}/a:defRPr/a:solidFill/a:schemeClr"):
        colour.set("val", "tx2")
    cover = fitting_layout(show, "title", "ctrTitle")
    heading, below = cover.placeholders[0], cover.placeholders[1]
    below.left, below.width = heading.left, heading.width
    for level in cover.element.xpath(".//p:sp[p:nvSpPr/p:nvPr/p:ph[@type='subTitle']]//a:lvl1pPr"):
        level.set("algn", "l")


def fitting_layout(show: Presentation, kind: str, place: str) -> Any:
    """Return the layout of a kind (``titleOnly``, ``title``, ``obj``), as templates name them.

    Without one, the layout with the fewest places that has the ``place`` (``title``,
    ``ctrTitle``), or else the first.
    """
    layouts: list[Any] = list(show.slide_layouts)
    named = [each for each in layouts if each.element.get("type") == kind]
    having = [
        each
        for each in layouts
        if each.element.xpath(f".//p:nvPr/p:ph[@type='{place}' or @type='title']")
    ]
    having.sort(key=lambda each: len(each.placeholders))
    return next(iter([*named, *having, *layouts]))


def set_language(slide: Any, tag: str) -> None:
    """Mark every text of a slide with its language, such as ``fi-FI``, for spelling and speech."""
    for properties in slide.element.xpath(".//a:rPr | .//a:endParaRPr"):
        properties.set("lang", tag)
