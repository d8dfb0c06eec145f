"""Small pictures of exports as they should look; ``python -m tests.layers.export.references``
draws them anew after a change that was meant, for a person to look at before they are committed.
"""

import io
from collections.abc import Mapping
from pathlib import Path

from PIL import Image

from layers.export.common.content import describe_view
from layers.export.map.drawing import draw
from layers.export.sheet.pictures import png
from layers.map.facts import Facts, load_facts
from layers.view.map_view import ViewState, to_query

FOLDER = Path(__file__).parent / "references"
SMALL = (480, 270)
REFERENCES: Mapping[str, ViewState] = {
    "tym": ViewState(sel=("employment_area:10",)),
    "youth-example": ViewState(theme="youth", data="example", lang="sv", region=("17", "18")),
    "beside": ViewState(
        compared=("youth",), data="example", region=("17", "18", "12"), sel=("employment_area:10",)
    ),
    "residents": ViewState(theme="residents", lang="en", borders=("municipality", "region")),
    "every-border": ViewState(
        theme="organising_model",
        borders=("employment_area", "wellbeing_county", "vitality_centre", "kela_service_unit"),
    ),
}


def small_picture(facts: Facts, state: ViewState) -> Image.Image:
    """Slide of a view, scaled down."""
    answers = facts.answer_sets[state.data]
    content = describe_view(facts, answers, state, f"https://kartta.example/{to_query(state)}")
    picture = png(content, draw(facts, answers, state), "slide")
    return Image.open(io.BytesIO(picture)).convert("RGB").resize(SMALL, Image.Resampling.BOX)


def main() -> None:
    """Draw every reference."""
    facts = load_facts(2026)
    FOLDER.mkdir(exist_ok=True)
    for name, state in REFERENCES.items():
        picture = small_picture(facts, state)
        picture.quantize(128, dither=Image.Dither.NONE).save(FOLDER / f"{name}.png", optimize=True)


if __name__ == "__main__":
    main()
