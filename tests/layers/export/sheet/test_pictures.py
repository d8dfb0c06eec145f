"""PNG, SVG and PDF read back."""

import io
import time
from typing import Any

import numpy as np
import pytest
from lxml import etree
from PIL import Image
from pypdf import PdfReader

from layers.export.sheet.pictures import PDF_SIZES, PNG_SIZES, SVG_SIZES, pdf, png, svg
from layers.view.map_view import ViewState
from tests.layers.export.common.test_content import ViewOf
from tests.layers.export.conftest import View
from tests.layers.export.expected import missing
from tests.quick import first_is_quick

SVG = "{http://www.w3.org/2000/svg}"
PIXELS = {
    "screen": (1440, 900),
    "2x": (2880, 1800),
    "slide": (1920, 1080),
    "square": (1080, 1080),
}
POINTS = {"a4": (842, 595), "a3": (1191, 842)}
PNG_SECONDS = 2.0


def colours(picture: bytes) -> set[str]:
    """Colours of at least a hundred pixels."""
    pixels = np.asarray(Image.open(io.BytesIO(picture)).convert("RGB"))
    # One number a pixel is counted many times faster than three.
    found, counts = np.unique(pixels @ np.array([65_536, 256, 1]), return_counts=True)
    return {f"#{colour:06x}" for colour in found[counts > 100].tolist()}


@pytest.mark.parametrize("size", first_is_quick(PNG_SIZES))
def test_a_png_has_its_size_and_the_colours_of_the_legend(size: str, plain: View) -> None:
    picture = png(plain.content, plain.drawing, size)
    image = Image.open(io.BytesIO(picture))
    assert image.size == PIXELS[size]
    expected = {row.kind.fill for row in plain.content.legend if row.areas > 1}
    assert expected <= colours(picture)
    assert image.text["Title"] == plain.content.title  # type: ignore[attr-defined]
    assert plain.content.link in image.text["Source"]  # type: ignore[attr-defined]


def test_filtered_out_classes_fade(example: View) -> None:
    picture = colours(png(example.content, example.drawing))
    for area in example.drawing.areas:
        if area.shape.area > 3e9:
            assert area.fill in picture


def test_a_png_is_quick(plain: View) -> None:
    png(plain.content, plain.drawing)
    started = time.process_time()
    png(plain.content, plain.drawing, "slide")
    assert time.process_time() - started < PNG_SECONDS


@pytest.mark.parametrize("kind", first_is_quick(["plain", "example"]))
def test_the_same_view_gives_the_same_bytes(kind: str, request: pytest.FixtureRequest) -> None:
    view: View = request.getfixturevalue(kind)
    for make in (png, svg, pdf):
        assert make(view.content, view.drawing) == make(view.content, view.drawing)


@pytest.mark.parametrize("size", first_is_quick(SVG_SIZES))
def test_an_svg_holds_real_text_and_named_shapes(size: str, plain: View) -> None:
    root = etree.fromstring(svg(plain.content, plain.drawing, size))
    texts = [" ".join(element.itertext()) for element in root.iter(f"{SVG}text")]
    assert missing(" ".join(texts), plain.content) == []
    assert root.get("lang") == "fi"
    assert root.findtext(f"{SVG}title") == plain.content.title
    assert root.findtext(f"{SVG}desc") == plain.content.summary
    municipalities = root.xpath("//*[starts-with(@id, 'municipality-')]")
    assert len(municipalities) == 308
    titles = {node.get("id"): node.findtext(f"{SVG}title") for node in municipalities}
    assert titles["municipality-205"] == "Kajaani"


def test_an_svg_needs_nothing_from_elsewhere(example: View) -> None:
    root = etree.fromstring(svg(example.content, example.drawing))
    style = root.findtext(f"{SVG}style")
    assert style
    assert style.count("@font-face") == 3
    assert "data:font/woff2;base64," in style
    links = [value for node in root.iter() for name, value in node.items() if "href" in name]
    assert {link for link in links if not link.startswith("#")} <= {example.content.link}
    assert not root.findall(f".//{SVG}script")


def test_an_svg_colours_every_municipality(example: View) -> None:
    root = etree.fromstring(svg(example.content, example.drawing))
    for area in example.drawing.areas:
        [group] = root.xpath(f"//*[@id='municipality-{area.code}']")
        [path] = group.findall(f".//{SVG}path")
        assert f"fill: {area.fill}" in path.get("style")


def said(reader: PdfReader) -> str:
    return " ".join(page.extract_text() for page in reader.pages)


@pytest.mark.parametrize("size", first_is_quick(PDF_SIZES))
def test_a_pdf_says_everything_on_one_page(size: str, plain: View) -> None:
    reader: Any = PdfReader(io.BytesIO(pdf(plain.content, plain.drawing, size)))
    [page] = reader.pages
    assert (round(page.mediabox.width), round(page.mediabox.height)) == POINTS[size]
    assert missing(said(reader), plain.content) == []


def test_a_pdf_knows_its_title_language_and_link(example: View) -> None:
    reader: Any = PdfReader(io.BytesIO(pdf(example.content, example.drawing)))
    root = reader.trailer["/Root"]
    assert root["/Lang"] == "sv-FI"
    assert root["/ViewerPreferences"]["/DisplayDocTitle"]
    assert reader.metadata is not None
    assert reader.metadata.title == example.content.title
    assert "/CreationDate" not in reader.metadata
    [page] = reader.pages
    links = {each.get_object()["/A"]["/URI"] for each in page["/Annots"]}
    assert links == {example.content.link}
    assert missing(said(reader), example.content) == []


def test_a_pdf_is_drawn_with_embedded_truetype_and_no_pictures(plain: View) -> None:
    reader: Any = PdfReader(io.BytesIO(pdf(plain.content, plain.drawing)))
    [page] = reader.pages
    fonts = [font.get_object() for font in page["/Resources"]["/Font"].values()]
    assert fonts
    for font in fonts:
        [descendant] = font.get("/DescendantFonts", [font])
        assert "SourceSans3" in font["/BaseFont"]
        assert "/FontFile2" in descendant.get_object()["/FontDescriptor"]
    assert not page.images


@pytest.mark.parametrize(
    "state",
    [
        ViewState(region=("21",), classes=("1",)),
        ViewState(borders=()),
        ViewState(theme="residents", division="municipality", lang="sv"),
        ViewState(
            theme="youth",
            data="example",
            region=("01", "02", "04", "05", "06", "07", "08", "09", "10", "11", "12", "13"),
            sel=("municipality:005", "region:01", "wellbeing_county:90", "employment_area:46"),
            borders=(
                *("municipality", "employment_area", "wellbeing_county", "region"),
                *("vitality_centre", "kela_service_unit"),
            ),
        ),
    ],
    ids=["nothing left", "no borders", "numbers", "everything at once"],
)
def test_unusual_views_still_say_everything(state: ViewState, view_of: ViewOf) -> None:
    view = view_of(state)
    reader: Any = PdfReader(io.BytesIO(pdf(view.content, view.drawing)))
    text = said(reader)
    # Long lists of names end in an ellipsis; they are whole in the tables.
    cut = {each for each in view.content.filters if len(each) > 150}
    assert set(missing(text, view.content)) <= cut


def test_the_capital_region_has_a_map_of_its_own(plain: View) -> None:
    drawn = etree.fromstring(svg(plain.content, plain.drawing, "screen"))
    assert drawn.xpath("//*[@id='inset-map']")
    words = " ".join(drawn.itertext())
    assert all(name in words for name in ("Pääkaupunkiseutu", "Helsinki", "Espoo", "Kauniainen"))
