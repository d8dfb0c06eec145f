"""Languages of municipalities."""

from layers.themes.key_columns import KEY_SOURCE, measure_column
from layers.themes.theme import Theme, ThemeClass
from layers.words.text import N_

THEME = Theme(
    id="language",
    place=90,
    division="municipality",
    title=N_("Languages of municipalities"),
    short=N_("Languages of the municipality"),
    explanation=N_(
        "Whether the municipality is monolingual or bilingual, and which language the majority "
        "speaks."
    ),
    source=KEY_SOURCE,
    date=None,
    classes=(
        ThemeClass(key="0", label=N_("Monolingual Finnish-speaking municipality"), fill="#b9d5ee"),
        ThemeClass(
            key="1",
            label=N_("Bilingual municipality with Finnish-speaking majority"),
            fill="#3a78ba",
        ),
        ThemeClass(
            key="3",
            label=N_("Bilingual municipality with Swedish-speaking majority"),
            fill="#e0a13c",
        ),
        ThemeClass(key="2", label=N_("Monolingual Swedish-speaking municipality"), fill="#8a4b08"),
    ),
    measure=measure_column("language_ratio"),
)
