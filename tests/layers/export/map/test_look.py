"""Exports look as the screen does: the style sheets and the drawings name the same values."""

import re
from pathlib import Path

import pytest

from layers.export.layout.fonts import WEIGHTS, text_width, truetype_fonts
from layers.export.layout.textstyle import TextStyle
from layers.export.map import look
from layers.map.border_styles import border_styles

STYLES = Path("assets/modules/map")
LINES = border_styles()
MAP = (STYLES / "map.css").read_text(encoding="utf-8")


@pytest.mark.parametrize("division", look.BORDERS)
def test_borders_are_drawn_as_on_screen(division: str) -> None:
    style = look.BORDERS[division]
    assert f"--line-{division}: var(--on-light, {style.colour})" in LINES
    rule = re.search(rf"^\.border--{division} {{([^}}]*)}}", LINES, re.MULTILINE)
    assert rule
    assert f"stroke-width: calc({style.width:g}px * var(--line-scale, 1))" in rule[1]
    dashes = " ".join(f"{length:g}" for length in style.dashes)
    assert (f"stroke-dasharray: {dashes}" in rule[1]) if dashes else "dasharray" not in rule[1]
    assert ("linecap: round" in rule[1]) == style.round
    assert (f"stroke-opacity: {style.opacity:g};" in rule[1]) == (style.opacity < 1)


def test_what_is_filtered_out_fades_as_on_screen() -> None:
    assert f".municipality.faded {{ fill-opacity: {look.FADED_FILL};" in MAP
    assert f".border.faded {{ stroke-opacity: {look.FADED_LINE}; }}" in MAP
    assert f"stroke-width: calc({look.SELECTION.width}px * var(--mark-scale))" in MAP


def test_the_coast_of_the_country_is_a_hair_as_on_screen() -> None:
    width = f"stroke-width: {look.COAST_OF_COUNTRY.width}px; }}"
    assert f'[data-detail="country"] .border--coast {{ {width}' in MAP
    assert f"stroke-width: calc({look.COAST.width}px" in MAP


@pytest.mark.parametrize(
    ("colour", "share", "mixed"),
    [("#000000", 0.5, "#808080"), ("#ff0000", 0, "#ffffff"), ("#123456", 1, "#123456")],
)
def test_mixing(colour: str, share: float, mixed: str) -> None:
    assert look.mix(colour, share) == mixed


def test_fonts_have_their_own_names() -> None:
    from matplotlib.ft2font import FT2Font  # noqa: PLC0415

    fonts = {weight: FT2Font(str(path)) for weight, path in truetype_fonts().items()}
    assert set(fonts) == set(WEIGHTS)
    assert {font.family_name for font in fonts.values()} == {"Source Sans 3"}
    assert len({font.postscript_name for font in fonts.values()}) == 3


@pytest.mark.parametrize("letter", "åäöÅÄÖéšž–·“”’…€× \u00a0")
def test_the_typeface_has_our_letters(letter: str) -> None:
    without = text_width("n" * 7, 400, 10)
    assert text_width("n" * 7 + letter, 400, 10) > without


def test_texts_break_at_spaces_and_long_addresses_at_commas() -> None:
    style = TextStyle(10)
    lines = style.wrap("yksi kaksi kolme neljä viisi", 60)
    assert " ".join(lines) == "yksi kaksi kolme neljä viisi"
    assert all(style.width(line) <= 60 for line in lines)
    address = "https://kartta.example/?borders=municipality,region&sel=region:01,region:02"
    assert "".join(style.wrap(address, 150)) == address
    assert style.wrap("yksi kaksi kolme neljä viisi", 60, most=1)[0].endswith("…")
