"""The made-up declarations that the tests add to a copy of the project, with their translations."""

TOPIC = '''"""Made up: how an employment area meets its customers."""

from geodata.answers.topic import Option, Sheet, Topic
from geodata.base.wording import N_, Words

TOPIC = Topic(
    id="meeting",
    division="employment_area",
    title=N_("Made-up title of meeting"),
    short=N_("Made-up meeting"),
    explanation=N_("Made-up explanation of meeting."),
    source=N_("Made-up source of meeting"),
    options=(
        Option(value="office", label=N_("Made-up office")),
        Option(value="online", label=N_("Made-up online"), colour="#e8c25c"),
        Option(value="both", label=N_("Made-up both")),
    ),
    sheet=Sheet(
        name=Words(fi="kohtaaminen", sv="möte", en="meeting"),
        about=N_("Made-up question of meeting"),
        column="way",
        heading=Words(fi="Tapa", sv="Sätt", en="Way"),
        help=N_("Made-up help of meeting"),
        changes=N_("Made-up changes of meeting"),
    ),
)
'''

NUMERIC = '''"""Made up: a theme of a column of the statistics."""

from layers.themes.figures import Figures
from layers.themes.theme import Theme, ThemeClass, ThemeValue
from layers.words.text import N_, Translator

FIGURES = Figures(
    indicator="economic_dependency_ratio",
    method="natural_breaks",
    count=4,
    step=5,
    labels=(N_("made-up to {high}"), N_("made-up {low} to {high}"), N_("made-up from {low}")),
)


def _words(value: ThemeValue, kind: ThemeClass, t: Translator) -> str:
    return kind.text(t) if value.value is None else t.number(float(value.value), 1)


THEME = Theme(
    id="dependency",
    division="municipality",
    title=N_("Made-up title of dependency"),
    short=N_("Made-up dependency"),
    explanation=N_("Made-up explanation of dependency."),
    source=N_("Made-up source of dependency"),
    date=2024,
    classes=FIGURES.classes,
    measure=FIGURES.measure,
    words=_words,
    numeric=True,
    profile=True,
)
'''

CATEGORICAL = '''"""Made up: a theme of a column of the municipality key."""

from layers.themes.key_columns import measure_column
from layers.themes.palette import PALETTE
from layers.themes.theme import Theme, ThemeClass
from layers.words.text import N_

THEME = Theme(
    id="major",
    division="municipality",
    title=N_("Made-up title of major"),
    short=N_("Made-up major"),
    explanation=N_("Made-up explanation of major."),
    source=N_("Made-up source of major"),
    date=None,
    classes=tuple(
        ThemeClass(key=str(number), label=label, fill=fill)
        for number, label, fill in zip(
            range(1, 6),
            (N_("Made-up one"), N_("Made-up two"), N_("Made-up three"), N_("Made-up four"),
             N_("Made-up five")),
            PALETTE,
        )
    ),
    measure=measure_column("major_region"),
    profile=True,
)
'''

FILES = {
    "geodata/answers/topics/meeting.py": TOPIC,
    "layers/themes/declared/dependency.py": NUMERIC,
    "layers/themes/declared/major.py": CATEGORICAL,
}
"""Files that are added, and nothing else but the catalogues."""
