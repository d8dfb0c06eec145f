"""Classes of a theme are told apart in colour, in colour blindness and in grey print."""

import re
from itertools import combinations
from pathlib import Path

import numpy as np
import pytest
from colorspacious import cspace_convert, deltaE

from geodata import load_answer_sets
from layers.themes.changes import change_theme
from layers.themes.figures import numeric_classes
from layers.themes.pair_theme import PairTheme
from layers.themes.registry import THEMES
from layers.themes.theme import MISSING, Theme, ThemeClass, relative_luminance
from layers.words.text import N_

# Distances in CAM02-UCS, where 1 is about the least that an eye can tell side by side.
LEAST_COLOUR = 9.0
LEAST_GREY = 8.0
MOST_COLOURS = 7
KNOWN = load_answer_sets(2026)["known-2026"]
SIGHTS = (None, "deuteranomaly", "protanomaly", "tritanomaly")


def seen(colour: str, sight: str | None) -> np.ndarray:
    rgb = np.array([int(colour[start : start + 2], 16) / 255 for start in (1, 3, 5)])
    if sight is None:
        return rgb
    space = {"name": "sRGB1+CVD", "cvd_type": sight, "severity": 100}
    return np.asarray(np.clip(cspace_convert(rgb, space, "sRGB1"), 0, 1))


def grey(colour: str) -> float:
    return float(cspace_convert(seen(colour, None), "sRGB1", "CAM02-UCS")[0])


def patterned_apart(a: ThemeClass, b: ThemeClass) -> bool:
    return a.pattern != b.pattern


def single_themes() -> list[Theme]:
    """Themes whose classes answer one question; those of two are in ``test_theme_pair``."""
    single = [theme for theme in THEMES.values() if not isinstance(theme, PairTheme)]
    return [*single, change_theme(THEMES["tym"], KNOWN, KNOWN)]


def pairs() -> list[tuple[Theme, ThemeClass, ThemeClass]]:
    return [(theme, a, b) for theme in single_themes() for a, b in combinations(theme.classes, 2)]


@pytest.mark.parametrize("sight", SIGHTS)
def test_every_pair_differs_in_colour_or_pattern(sight: str | None) -> None:
    for theme, a, b in pairs():
        distance = deltaE(seen(a.fill, sight), seen(b.fill, sight), input_space="sRGB1")
        assert patterned_apart(a, b) or distance >= LEAST_COLOUR, (theme.id, a.key, b.key, distance)


def test_every_pair_differs_in_grey_or_pattern() -> None:
    for theme, a, b in pairs():
        distance = abs(grey(a.fill) - grey(b.fill))
        assert patterned_apart(a, b) or distance >= LEAST_GREY, (theme.id, a.key, b.key, distance)


def test_the_ink_of_a_pattern_stands_out_from_its_ground() -> None:
    for theme in single_themes():
        for kind in theme.classes:
            assert (kind.pattern is None) == (kind.ink is None)
            if kind.ink:
                assert abs(grey(kind.ink) - grey(kind.fill)) >= 25, (theme.id, kind.key)


def test_a_theme_has_at_most_seven_colours_for_its_answers() -> None:
    for theme in single_themes():
        assert len({kind.fill for kind in theme.classes if not kind.missing}) <= MOST_COLOURS


def test_white_ink_reads_on_dark_fills_and_black_on_the_others() -> None:
    for theme in single_themes():
        for kind in theme.classes:
            luminance = relative_luminance(kind.fill)
            white, black = 1.05 / (luminance + 0.05), (luminance + 0.05) / 0.05
            assert (white if kind.dark else black) >= 4.5, (theme.id, kind.key)


def test_luminance_of_the_ends() -> None:
    assert relative_luminance("#000000") == 0
    assert relative_luminance("#ffffff") == pytest.approx(1)


# On a dark ground a class with a hue is mixed anew, as assets/modules/map/patterns.js does it.

DARK_GROUND = "#0c1218"
TOKENS = Path(__file__).parents[3] / "assets" / "modules" / "shared" / "tokens.css"
FADED = 0.16
LEAST_MARK = 3.0


def over(colour: str, share: float, ground: str) -> str:
    """Colour of which a share (0 to 1) lies over a ground."""
    pairs = [(int(colour[at : at + 2], 16), int(ground[at : at + 2], 16)) for at in (1, 3, 5)]
    return "#" + "".join(f"{round(a * share + b * (1 - share)):02x}" for a, b in pairs)


def dark_fill(kind: ThemeClass) -> str:
    return over(kind.hue, kind.hue_share / 100, DARK_GROUND) if kind.hue else kind.fill


def dark_ink(kind: ThemeClass) -> str:
    assert kind.hue
    assert kind.ink
    return kind.ink if kind.ink == kind.hue else over(kind.hue, 0.4, "#ffffff")


def contrast(a: str, b: str) -> float:
    high, low = sorted((relative_luminance(a), relative_luminance(b)), reverse=True)
    return (high + 0.05) / (low + 0.05)


def test_the_dark_ground_is_that_of_the_styles() -> None:
    ground = re.search(r"--map-ground: .*var\(--on-dark, (#\w+)\);", TOKENS.read_text("utf-8"))
    assert ground
    assert ground[1] == DARK_GROUND


def test_the_styles_know_the_colour_of_what_does_not_apply() -> None:
    kind = MISSING["not_applicable"]
    colours = f"var(--on-light, {kind.fill}) var(--on-dark, {dark_fill(kind)})"
    assert f"--not-applicable: {colours};" in TOKENS.read_text(encoding="utf-8")


@pytest.mark.parametrize("key", ["none", "undecided"])
def test_what_is_not_there_or_not_decided_is_seen_on_a_dark_ground(key: str) -> None:
    kind = MISSING[key]
    # Lines are drawn with an opacity of 0.8.
    line = over(dark_ink(kind), 0.8, dark_fill(kind))
    assert contrast(line, DARK_GROUND) >= LEAST_MARK
    assert contrast(line, dark_fill(kind)) >= LEAST_MARK
    assert contrast(dark_fill(kind), DARK_GROUND) >= 1.5


@pytest.mark.parametrize("count", range(1, 7))
def test_figures_rise_from_the_dark_ground_and_none_looks_filtered_out(count: int) -> None:
    limits = [float(number) for number in range(1, count)]
    labels = (N_("low"), N_("between"), N_("high"))
    fills = [dark_fill(kind) for kind in numeric_classes(limits, labels) if not kind.missing]
    light = [relative_luminance(fill) for fill in fills]
    assert len(fills) == count
    assert light == sorted(light)
    assert contrast(fills[-1], DARK_GROUND) >= LEAST_MARK
    faded = max(light_of_faded(fill) for fill in fills)
    assert min(light) > 1.5 * faded


def light_of_faded(fill: str) -> float:
    return relative_luminance(over(fill, FADED, DARK_GROUND))
