"""Styles keep to their layers, to the tokens and to four widths of the window."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from layers.map.border_styles import border_styles
from tests.tracked import ROOT

MODULES = ROOT / "assets" / "modules"
LAYERS = MODULES / "shared" / "layers.css"
TOKENS = MODULES / "shared" / "tokens.css"
FONTS = MODULES / "shared" / "fonts.css"
LEAFLET = MODULES / "vendor" / "leaflet.css"
DASH = MODULES / "vendor" / "dash.css"
"""Over what Dash writes outside the layers; nothing else may stand there."""
FILES = sorted(MODULES.rglob("*.css"))
OWN = [path for path in FILES if path not in {LAYERS, TOKENS, FONTS, LEAFLET}]
"""Files that take their values from the tokens."""
BREAKPOINTS = {759, 979, 1099, 1199}

COLOUR = re.compile(
    r"#[0-9a-f]{3,8}\b|\b(?:rgba?|hsla?|hwb|lab|lch|oklab|oklch|color)\(", re.IGNORECASE
)
NAMED_COLOUR = re.compile(r"\b(?:black|white|gr[ae]y|red|green|blue|yellow|orange|navy)\b")
COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
DECLARATION = re.compile(r"(?<![\w-])([a-z-]+|--[\w-]+):\s*([^;{}]+);")
PIXELS = re.compile(r"(-?[\d.]+)px")
LINES = re.compile(r"^(border|outline|stroke|text-decoration|text-underline|-webkit-text-stroke)")
"""Properties of lines, which stay as thin as they are however large the type."""
BY_TOKEN = {
    "font-size": re.compile(r"var\(--(text|present|larger)[\w-]*\)|inherit|0"),
    "font": re.compile(r"inherit|\d+ var\(--text-\w+\) / [\d.]+ var\(--font\)|600 1em.*"),
    "box-shadow": re.compile(r"(var\(--[\w-]+\)|none)( !important)?"),
    "text-shadow": re.compile(r"(var\(--[\w-]+\)|none)( !important)?"),
}


def text(path: Path) -> str:
    return COMMENT.sub("", path.read_text(encoding="utf-8"))


def name(path: Path) -> str:
    return path.relative_to(MODULES).as_posix()


def declarations(path: Path) -> Iterator[tuple[str, str]]:
    for found in DECLARATION.finditer(text(path)):
        yield found[1], " ".join(found[2].split())


def layers() -> list[str]:
    statement = re.fullmatch(r"\s*@layer ([^{};]+);\s*", text(LAYERS))
    assert statement, "the file of layers holds one statement"
    return [each.strip() for each in statement[1].split(",")]


def top_level(css: str) -> list[str]:
    """What stands before each block that is in no other block."""
    found, depth, start = [], 0, 0
    for at, sign in enumerate(css):
        if sign == "{":
            if depth == 0:
                found.append(css[start:at].strip())
            depth += 1
        elif sign == "}":
            depth -= 1
            start = at + 1
    assert depth == 0
    return found


@pytest.mark.parametrize("path", FILES, ids=name)
def test_every_rule_is_in_a_layer_of_the_list(path: Path) -> None:
    if path in {LAYERS, DASH}:
        return
    blocks = top_level(text(path))
    assert len(blocks) == 1
    assert blocks[0].removeprefix("@layer ") in layers()


def test_the_lines_of_borders_are_in_a_layer_too() -> None:
    (block,) = top_level(border_styles())
    assert block.removeprefix("@layer ") in layers()


def test_styles_of_libraries_give_way_to_ours() -> None:
    assert layers()[0] == "vendor"
    assert top_level(text(LEAFLET)) == ["@layer vendor"]


@pytest.mark.parametrize("path", OWN, ids=name)
def test_colours_come_from_the_tokens(path: Path) -> None:
    raw = [
        f"{key}: {value}"
        for key, value in declarations(path)
        if COLOUR.search(value) or NAMED_COLOUR.search(re.sub(r"var\([^)]*\)", "", value))
    ]
    assert raw == []


@pytest.mark.parametrize("path", OWN, ids=name)
def test_type_and_shadows_come_from_the_tokens(path: Path) -> None:
    raw = [
        f"{key}: {value}"
        for key, value in declarations(path)
        if key in BY_TOKEN and not BY_TOKEN[key].fullmatch(value)
    ]
    assert raw == []


@pytest.mark.parametrize("path", OWN, ids=name)
def test_depth_and_corners_come_from_the_tokens(path: Path) -> None:
    """Levels up to ten order what lies in one component."""
    raw = [
        f"{key}: {value}"
        for key, value in declarations(path)
        if (key == "z-index" and not re.fullmatch(r"var\(--z-[\w-]+\)|\d|10", value))
        or (key == "border-radius" and PIXELS.search(value))
    ]
    assert raw == []


@pytest.mark.parametrize("path", OWN, ids=name)
def test_spaces_come_from_the_tokens(path: Path) -> None:
    spacing = re.compile(r"(scroll-)?(margin|padding)(-[a-z]+)*|(row-|column-)?gap")
    raw = [
        f"{key}: {value}"
        for key, value in declarations(path)
        if spacing.fullmatch(key) and set(PIXELS.findall(value)) - {"1", "-1"}
    ]
    assert raw == []


@pytest.mark.parametrize("path", [*OWN, TOKENS], ids=name)
def test_lengths_grow_with_the_type_of_the_reader(path: Path) -> None:
    """Only lines, marks and shadows are in pixels."""
    free = ("--radius", "--shadow", "--edge", "--glow", "background")
    raw = [
        f"{key}: {value}"
        for key, value in declarations(path)
        if not LINES.match(key)
        and not key.startswith(free)
        and any(abs(float(each)) >= 4 for each in PIXELS.findall(value))
    ]
    assert raw == []


@pytest.mark.parametrize("path", FILES, ids=name)
def test_the_layout_changes_at_four_widths_only(path: Path) -> None:
    for query in re.findall(r"@(?:media|container)([^{]+)\{", text(path)):
        for bound, length in re.findall(r"\b(max|min)-(?:width|height):\s*([^)]+)\)", query):
            width = float(length.removesuffix("px"))
            assert (width if bound == "max" else width - 1) in BREAKPOINTS, query
        assert not re.search(r"[<>]", query), "widths are written as min-width and max-width"


def test_the_four_widths_are_those_that_the_tokens_document() -> None:
    documented = re.findall(r"^     (\d+)px ", TOKENS.read_text(encoding="utf-8"), re.MULTILINE)
    assert {int(each) for each in documented} == BREAKPOINTS


def test_every_property_that_is_read_is_set() -> None:
    everything = "".join(text(path) for path in FILES) + border_styles()
    set_in_pages = {"--fill", "--on-fill", "--share", "--sheet", "--height"}
    set_in_pages |= {"--at", "--lines", "--part", "--shape"}
    read = set(re.findall(r"var\((--[a-z][\w-]*)", everything))
    written = set(re.findall(r"(--[\w-]+):", everything))
    assert read - written - set_in_pages == set()
    assert len(read) > 80


def test_every_token_is_read_somewhere() -> None:
    pages = "".join(path.read_text("utf-8") for path in (ROOT / "pages").rglob("*.py"))
    everything = pages + "".join(text(path) for path in FILES)
    tokens = set(re.findall(r"(--[\w-]+):", text(TOKENS)))
    assert {each for each in tokens if f"var({each}" not in everything} == set()
