"""Text and controls stand out from their ground, in light and in dark (WCAG 2.2 AA)."""

import colorsys
import re
from pathlib import Path

import pytest

from geodata import DIVISIONS
from layers.map.border_styles import border_styles
from layers.themes.theme import relative_luminance

TOKENS = Path(__file__).parents[2] / "assets" / "modules" / "shared" / "tokens.css"
TEXT, CONTROL = 4.5, 3.0

PAIRS = [
    *((ink, ground, TEXT) for ink in ("ink", "muted") for ground in ("surface", "map-ground")),
    *((ink, "surface", TEXT) for ink in ("brand", "accent", "alert")),
    ("accent", "accent-soft", TEXT),
    ("muted", "accent-faint", TEXT),
    ("on-brand", "brand", TEXT),
    ("on-brand", "brand-strong", TEXT),
    ("warning-ink", "warning-soft", TEXT),
    *((control, "surface", CONTROL) for control in ("control-border", "switch-off", "focus")),
    *(
        (f"line-{division.id}", "surface", CONTROL)
        for division in DIVISIONS.values()
        if division.line.draw_order is not None
    ),
]


def tokens() -> dict[str, dict[str, str]]:
    """Colours by scheme and token, as ``tokens.css`` and the table of divisions give them."""
    css = TOKENS.read_text(encoding="utf-8") + border_styles()
    pairs = r"--([\w-]+): var\(--on-light, ([^;]+)\) var\(--on-dark, ([^;]+)\);"
    found = re.findall(pairs, css)
    return {
        "light": {name: light for name, light, _ in found},
        "dark": {name: dark for name, _, dark in found},
    }


def luminance(colour: str) -> float:
    if colour.startswith("#"):
        digits = colour[1:]
        return relative_luminance(
            "#" + (digits if len(digits) == 6 else "".join(d * 2 for d in digits))
        )
    hue, saturation, lightness = map(float, re.findall(r"[\d.]+", colour))
    channels = colorsys.hls_to_rgb(hue / 360, lightness / 100, saturation / 100)
    return relative_luminance("#" + "".join(f"{round(each * 255):02x}" for each in channels))


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize(("ink", "ground", "least"), PAIRS)
def test_contrast(scheme: str, ink: str, ground: str, least: float) -> None:
    colours = tokens()[scheme]
    high, low = sorted((luminance(colours[ink]), luminance(colours[ground])), reverse=True)
    assert (high + 0.05) / (low + 0.05) >= least
