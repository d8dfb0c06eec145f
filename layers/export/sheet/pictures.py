"""Export of a view as PNG, SVG and PDF; equal input gives equal bytes."""

import base64
import io
from collections.abc import Mapping

from layers.export.common.content import PRODUCT, Content
from layers.export.layout.fonts import FALLBACKS, FAMILY, WEIGHTS, web_font
from layers.export.map.drawing import Drawing
from layers.export.sheet.one_map import OneMapPicture
from layers.export.sheet.sheet import SIZES, Sheet, drawing_rules
from layers.export.sheet.two_maps import PREFIXES, TwoMapPicture
from layers.words.text import language_tag, translator

PNG_SIZES = ("screen", "2x", "slide", "square")
SVG_SIZES = ("screen", "slide", "square")
PDF_SIZES = ("a4", "a3")
SVG_NAMESPACE = "http://www.w3.org/2000/svg"


def png(content: Content, drawing: Drawing, size: str = "screen") -> bytes:
    """Return a PNG; ``size`` is one of ``PNG_SIZES``."""
    with drawing_rules():
        sheet = _sheet_of_view(content, drawing, size)
        return _save(sheet, "png", {"Software": None, **_about(content, "Description", "Source")})


def svg(content: Content, drawing: Drawing, size: str = "screen") -> bytes:
    """Return an SVG with text, named shapes and embedded fonts, for editing in drawing programs.

    ``size`` is one of ``SVG_SIZES``.
    """
    with drawing_rules():
        sheet = _sheet_of_view(content, drawing, size)
        about = {"Date": None, "Creator": None, "Title": content.whole_title}
        drawn = _save(sheet, "svg", about)
    return _embed_fonts_and_texts(drawn, content, drawing)


def pdf(content: Content, drawing: Drawing, size: str = "a4") -> bytes:
    """Return a PDF with vector lines and selectable text; ``size`` is one of ``PDF_SIZES``."""
    with drawing_rules():
        sheet = _sheet_of_view(content, drawing, size)
        subject = ". ".join([content.whole_subtitle, *content.all_notes])
        return save_pdf(sheet, content.whole_title, subject, content.lang)


def _sheet_of_view(content: Content, drawing: Drawing, size: str) -> Sheet:
    """Lay out a view of one or two maps on a sheet."""
    page = TwoMapPicture if content.second_map else OneMapPicture
    return page(SIZES[size], content, drawing).compose()


def save_pdf(sheet: Sheet, title: str, subject: str, lang: str) -> bytes:
    """Save a sheet as PDF with title, subject and language in its metadata."""
    from pypdf import PdfReader, PdfWriter  # noqa: PLC0415 - only exports need it
    from pypdf.generic import (  # noqa: PLC0415 - as above
        BooleanObject,
        DictionaryObject,
        NameObject,
        TextStringObject,
    )

    author = translator(lang).gettext(PRODUCT)
    about = {"Title": title, "Subject": subject, "Author": author}
    with_fixed_dates = {"CreationDate": None, "Creator": None, "Producer": None}
    writer = PdfWriter(clone_from=PdfReader(io.BytesIO(_save(sheet, "pdf", with_fixed_dates))))
    writer.pdf_header = "%PDF-1.7"
    writer.metadata = {f"/{name}": value for name, value in about.items()}
    writer.root_object[NameObject("/Lang")] = TextStringObject(language_tag(lang))
    writer.root_object[NameObject("/ViewerPreferences")] = DictionaryObject(
        {NameObject("/DisplayDocTitle"): BooleanObject(value=True)}
    )
    out = io.BytesIO()
    writer.write(out)
    return out.getvalue()


def _about(content: Content, summary: str, sources: str) -> dict[str, str]:
    """Return title, summary and sources under the metadata keys of a format."""
    return {
        "Title": content.whole_title,
        summary: content.description,
        sources: " ".join([*content.whole_sources, content.link]),
    }


def _save(sheet: Sheet, kind: str, about: Mapping[str, str | None]) -> bytes:
    out = io.BytesIO()
    sheet.figure.savefig(out, format=kind, metadata=dict(about))
    return out.getvalue()


def _embed_fonts_and_texts(drawn: bytes, content: Content, drawing: Drawing) -> bytes:
    """Add fonts, language, area names and a description to an SVG by matplotlib."""
    from lxml import etree  # noqa: PLC0415 - only exports need it

    families = ", ".join(f"'{name}'" for name in (FAMILY, *FALLBACKS[:-1]))
    text = drawn.decode().replace(f"'{FAMILY}'", f"{families}, {FALLBACKS[-1]}")
    root = etree.fromstring(text.encode())
    for metadata in root.findall(f"{{{SVG_NAMESPACE}}}metadata"):
        root.remove(metadata)
    root.set("lang", content.lang)
    root.set("{http://www.w3.org/XML/1998/namespace}lang", content.lang)
    root.set("role", "img")
    for place, (tag, words) in enumerate(
        (("title", content.whole_title), ("desc", content.description), ("style", _font_faces()))
    ):
        element = etree.Element(f"{{{SVG_NAMESPACE}}}{tag}")
        element.text = words
        root.insert(place, element)
    names = {
        f"{prefix}municipality-{area.code}": area.name
        for prefix in PREFIXES
        for area in drawing.areas
    }
    for group in root.iter(f"{{{SVG_NAMESPACE}}}g"):
        if group.get("id") in names:
            title = etree.Element(f"{{{SVG_NAMESPACE}}}title")
            title.text = names[group.get("id")]
            group.insert(0, title)
    written: bytes = etree.tostring(root, xml_declaration=True, encoding="utf-8")
    return written


def _font_faces() -> str:
    """Return CSS with the fonts as data URLs, so that the SVG needs no other file."""
    faces = []
    for weight in WEIGHTS:
        data = base64.b64encode(web_font(weight).read_bytes()).decode()
        faces.append(
            f"@font-face {{ font-family: '{FAMILY}'; font-weight: {weight}; "
            f"src: url(data:font/woff2;base64,{data}) format('woff2'); }}"
        )
    return "\n".join(faces)
