"""Styles of the divisions' border lines for the browser, written from the table of divisions."""

from collections.abc import Iterator, Sequence
from itertools import accumulate

from geodata import DIVISIONS, Division
from geodata.base.division_rows import BorderLine

LAYER = "map"
"""Layer of the styles, see ``assets/modules/shared/layers.css``."""


def border_styles() -> str:
    """Write the stylesheet of every division's line: on the map, presenting, and in the legend.

    ``--line-<id>`` is its colour on a light ground and on a dark one. Lines of the map are paths
    of the class ``border--<id>`` and samples of the legend boxes of the class ``line--<id>``.
    """
    divisions = DIVISIONS.values()
    colours = {f"--line-{each.id}": _colour(each.line.light, each.line.dark) for each in divisions}
    rules = [
        _rule(":root", colours),
        *(rule for each in divisions for rule in _map_rules(each)),
        *(_rule(f".line--{each.id}", _sample(each)) for each in divisions),
    ]
    return f"@layer {LAYER} {{\n" + "\n".join(rules) + "\n}\n"


def _colour(light: str, dark: str) -> str:
    """Colour on light and on dark pages, see ``assets/modules/shared/tokens.css``."""
    return f"var(--on-light, {light}) var(--on-dark, {dark})"


def _map_rules(division: Division) -> Iterator[str]:
    """Yield the rules of the line on the map; none for borders without a line of their own."""
    line = division.line
    if line.draw_order is None:
        return
    look = {
        "stroke": f"var(--line-{division.id})",
        "stroke-width": _scaled(line.width),
        **({"stroke-dasharray": _numbers(line.dash)} if line.dash else {}),
        **({"stroke-linecap": "round"} if line.round else {}),
        **({"stroke-opacity": f"{line.opacity:g}"} if line.opacity < 1 else {}),
    }
    yield _rule(f".border--{division.id}", look)
    if line.presenter_width != line.width:
        width = {"stroke-width": _scaled(line.presenter_width)}
        yield _rule(f'[data-present="1"] .border--{division.id}', width)


def _sample(division: Division) -> dict[str, str]:
    """Look of the sample: a border of dots or without gaps, or dashes as a picture that repeats."""
    line, colour = division.line, f"var(--line-{division.id})"
    if not line.legend_dash:
        style = "dotted" if line.round else "solid"
        return {"border-top": f"{line.legend_width:g}px {style} {colour}"}
    return {
        "height": f"{line.legend_width:g}px",
        "border": "0",
        "background": f"repeating-linear-gradient(90deg, {', '.join(_stops(line, colour))})",
    }


def _stops(line: BorderLine, colour: str) -> Iterator[str]:
    """Yield colour and range (start, end) of each dash and gap in turn."""
    ends = list(accumulate(line.legend_dash))
    for number, (start, end) in enumerate(zip([0, *ends], ends, strict=False)):
        yield f"{'transparent' if number % 2 else colour} {start:g}px {end:g}px"


def _scaled(width: float) -> str:
    """Width of a line on the map, which follows the scale by ``--line-scale`` of ``map.css``."""
    return f"calc({width:g}px * var(--line-scale, 1))"


def _numbers(lengths: Sequence[float]) -> str:
    return " ".join(f"{length:g}" for length in lengths)


def _rule(selector: str, declarations: dict[str, str]) -> str:
    lines = (f"  {name}: {value};\n" for name, value in declarations.items())
    return f"{selector} {{\n{''.join(lines)}}}"
