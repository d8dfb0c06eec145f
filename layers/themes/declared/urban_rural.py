"""Urban–rural grouping of municipalities."""

from layers.themes.key_columns import KEY_SOURCE, measure_column
from layers.themes.theme import Theme, ThemeClass
from layers.words.text import N_

THEME = Theme(
    id="urban_rural",
    place=100,
    division="municipality",
    title=N_("Urban–rural grouping of municipalities"),
    short=N_("Urban–rural grouping"),
    explanation=N_(
        "Statistics Finland's grouping of municipalities by the share of people living in urban "
        "settlements and the size of the largest one."
    ),
    source=KEY_SOURCE,
    date=None,
    classes=(
        ThemeClass(key="1", label=N_("Urban municipalities"), fill="#0b3a75"),
        ThemeClass(key="2", label=N_("Semi-urban municipalities"), fill="#4f8fc9"),
        ThemeClass(key="3", label=N_("Rural municipalities"), fill="#c3daf0"),
    ),
    measure=measure_column("urban_rural"),
)
