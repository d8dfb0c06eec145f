"""Boxes of every word of exported views, measured: inside the page and never over each other."""

import io
from collections.abc import Iterable
from itertools import combinations
from typing import Any

import pytest
from matplotlib.backends.backend_agg import FigureCanvasAgg
from pptx import Presentation
from pptx.enum.shapes import MSO_SHAPE_TYPE

from layers.export.layout.textstyle import TextStyle
from layers.export.sheet.one_map import OneMapPicture
from layers.export.sheet.sheet import SIZES, Sheet, drawing_rules
from layers.export.sheet.two_maps import TwoMapPicture
from layers.export.slides.presentation import SlideStep, pptx
from layers.themes.registry import THEMES
from layers.view.map_view import ViewState
from tests.layers.export.common.test_content import ViewOf
from tests.layers.export.conftest import View

LANGS = ("fi", "sv", "en")
SHEETS = ("slide", "square", "a4")
"""One of each shape."""
BORDERS = ("municipality", "employment_area", "wellbeing_county", "region")
PAIRS = (("tym", "youth"), ("tym_youth", "youth"), ("youth_municipalities", "tym_groups"))
OWN_TEXT = "Puhujan oma teksti, jonka lopun pitää löytyä muistiinpanoista. " * 32
INK = 0.42
"""Share of a line's height from which lines touch; letters do not fill their line."""
Box = tuple[float, float, float, float, str]


def crowded(theme: str, lang: str, second: str = "") -> ViewState:
    """A view that says all it can."""
    return ViewState(
        theme=theme,
        compared=(second,) if second else (),
        lang=lang,
        data="example",
        borders=BORDERS,
        region=("17", "18", "19"),
        sel=("employment_area:10",),
    )


def on_sheet(sheet: Sheet) -> list[Box]:
    """Left, bottom, right and top of each line in points, names on the map included."""
    canvas: Any = FigureCanvasAgg(sheet.figure)
    renderer = canvas.get_renderer()
    points = 72 / sheet.figure.dpi
    found: list[Box] = []
    for text in sheet.figure.texts:
        if text.get_text().strip():
            box = text.get_window_extent(renderer)
            sides = (float(side) * points for side in (box.x0, box.y0, box.x1, box.y1))
            found.append((*sides, text.get_text()))  # type: ignore[arg-type]
    return found


def touching(boxes: Iterable[Box]) -> list[tuple[str, str]]:
    return [
        (one[4], other[4])
        for one, other in combinations(boxes, 2)
        if min(one[2], other[2]) - max(one[0], other[0]) > 1.5
        and min(one[3], other[3]) - max(one[1], other[1])
        > INK * min(one[3] - one[1], other[3] - other[1])
    ]


def outside(boxes: Iterable[Box], width: float, height: float) -> list[str]:
    return [
        text
        for left, low, right, high, text in boxes
        if left < -1 or low < -1 or right > width + 1 or high > height + 1
    ]


def composed(view: View, size: str) -> Sheet:
    layout = TwoMapPicture if view.content.second_map else OneMapPicture
    return layout(SIZES[size], view.content, view.drawing).compose()


def check_sheets(view: View) -> None:
    for size in SHEETS:
        with drawing_rules():
            sheet = composed(view, size)
            boxes = on_sheet(sheet)
        assert touching(boxes) == [], size
        assert outside(boxes, sheet.size.width, sheet.size.height) == [], size
        said = " ".join(box[4] for box in boxes)
        for words in view.content.maps:
            assert words.explanation.split()[-1] in said, size
            for row in words.legend:
                assert all(word in said for word in row.label.split(" ")), (size, row.label)


@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize("theme", THEMES)
def test_pictures_of_one_map(theme: str, lang: str, view_of: ViewOf) -> None:
    check_sheets(view_of(crowded(theme, lang)))


@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize(("theme", "second"), PAIRS)
def test_pictures_of_two_maps(theme: str, second: str, lang: str, view_of: ViewOf) -> None:
    check_sheets(view_of(crowded(theme, lang, second)))


LEGENDS = ("Selite", "Teckenförklaring", "Legend")


def leaves(shapes: Any) -> Iterable[Any]:
    """Shapes with words, those of legends too; the map and its names are in other groups."""
    for shape in shapes:
        if shape.shape_type == MSO_SHAPE_TYPE.GROUP:
            yield from leaves(shape.shapes) if shape.name in LEGENDS else ()
        elif shape.has_text_frame and shape.text_frame.text:
            yield shape


def on_slide(slide: Any) -> list[Box]:
    """Left, top, right and bottom of the text in each box, as its office would break it."""
    found: list[Box] = []
    for shape in leaves(slide.shapes):
        lines, tall = 0, 0.0
        for paragraph in shape.text_frame.paragraphs:
            [run] = paragraph.runs
            size = run.font.size.pt
            style = TextStyle(size, 700 if run.font.bold else 400)
            lines = len(style.wrap(run.text, shape.width.pt))
            tall += lines * size * 1.2
        middle = shape.top.pt + shape.height.pt / 2
        top = min(shape.top.pt, middle - tall / 2)
        bottom = max(shape.top.pt + tall, top + tall)
        text = shape.text_frame.text
        found.append((shape.left.pt, top, shape.left.pt + shape.width.pt, bottom, text))
    return found


@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize("own", ["", OWN_TEXT])
def test_slides(lang: str, own: str, view_of: ViewOf) -> None:
    themes = [("youth", ""), ("tym_youth", ""), ("youth_municipalities", ""), *PAIRS]
    views = [view_of(crowded(theme, lang, second)) for theme, second in themes]
    steps = [SlideStep(view.content, view.drawing, title=own, caption=own) for view in views]
    show = Presentation(io.BytesIO(pptx(steps)))
    for slide, view in zip(show.slides, views, strict=True):
        boxes = on_slide(slide)
        assert touching(boxes) == []
        assert outside(boxes, 960, 540) == []
        said = " ".join(box[4] for box in boxes)
        assert all(row.label in said for each in view.content.maps for row in each.legend)
        notes = slide.notes_slide.notes_text_frame.text
        assert not own or own.strip() in notes
