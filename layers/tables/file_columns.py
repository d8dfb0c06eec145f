"""Columns of the files of a view: their names, labels and what they hold."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from geodata import AnswerSet
from layers.answers.answer_origins import ORIGIN_COLUMNS
from layers.map.facts import Facts
from layers.tables.numbers import counts
from layers.tables.view_table import BEFORE_AFTER, MAP_PREFIXES
from layers.themes.pair_theme import PairTheme
from layers.themes.theme import Theme
from layers.view.catalogue import theme_day
from layers.view.displayed_theme import displayed_theme
from layers.view.map_view import ViewState
from layers.words.labels import division_label, map_heading
from layers.words.text import N_, Translator, capitalised, translator

_SIGNS = MappingProxyType({"%": "percent", "‰": "per_mille", "€": "euros"})
_NUMBERS = ("number", "lower", "upper", "municipalities", "residents")

_LABELS: Mapping[str, tuple[str, str]] = MappingProxyType(
    {
        "code": (N_("Code"), N_("Code of the area, a text with its leading zeros")),
        "name": (N_("Area"), N_("Name of the area")),
        "area": (N_("Area"), N_("Name of the area that the municipality belongs to")),
        "class_key": (
            N_("Class key"),
            N_("Class in a form that is the same in every language, as in the address of a view"),
        ),
        "class": (N_("Class"), N_("Class on the map")),
        "before": (N_("Before"), N_("Answer in the answers compared with")),
        "after": (N_("After"), N_("Answer in the answers shown")),
        "value": (N_("Value"), N_("Value in words")),
        "number": (
            N_("Number"),
            N_("Value as a number; empty where it is not known or only planned"),
        ),
        "lower": (
            N_("Lower bound"),
            N_("Least that the number can be; where it is not known, what the act allows"),
        ),
        "upper": (
            N_("Upper bound"),
            N_("Most that the number can be; where it is not known, what the act allows"),
        ),
        "status": (N_("Status"), N_("How sure the value is")),
        "basis": (N_("Basis"), N_("What the value rests on")),
        "municipalities": (
            N_("Municipalities"),
            N_("Municipalities of the row that pass the filters"),
        ),
        "residents": (
            N_("Residents"),
            N_("Residents of these municipalities at the end of the year"),
        ),
        "source": (N_("Source"), N_("Where the value comes from")),
        "day": (N_("Date"), N_("Day or year of the value")),
        "survey": (N_("Survey"), N_("Survey that the answer comes from")),
        "collector": (N_("Collector"), N_("Who collected the answer")),
        "licence": (N_("Licence"), N_("Terms of the survey")),
        "note": (N_("Note"), N_("Note on the answer")),
    }
)
"""Key of a cell -> label of its column and what it holds, messages."""


@dataclass(frozen=True)
class FileColumn:
    """A column of a file: its ``name`` in CSV, its ``label`` as a heading, and what it holds.

    ``key`` is that of the cell in a row of ``view_table.table_rows``; with a ``member_of`` the
    cell is the code or the name of the area of that division that the municipality belongs to.
    """

    name: str
    key: str
    label: str
    about: str
    member_of: str = ""
    numeric: bool = False


def file_columns(
    facts: Facts, answer_set: AnswerSet, state: ViewState, t: Translator
) -> tuple[FileColumn, ...]:
    """Return the columns of a view's files in order; no two have the same name."""
    themes = [displayed_theme(facts, view) for view in state.maps()]
    columns: list[FileColumn] = []
    for prefix, theme in zip(MAP_PREFIXES, themes, strict=False):
        own = _theme_columns(facts, answer_set, theme, prefix, t)
        columns += own if not prefix else (_of_further_map(each, prefix, t) for each in own)
    if any(theme.division == "municipality" for theme in themes):
        columns += _membership(facts, t)
    # Residents are both the figure of a theme and the count of the row, which are then the same.
    first = {each.name: each for each in reversed(columns)}
    return tuple(first[name] for name in dict.fromkeys(each.name for each in columns))


def _of_further_map(column: FileColumn, prefix: str, t: Translator) -> FileColumn:
    plain = column.label[1:2].isupper()  # "TYM"
    what = column.label if plain else column.label[:1].lower() + column.label[1:]
    label = map_heading(MAP_PREFIXES.index(prefix), what, t)
    return FileColumn(
        f"{prefix}{column.name}",
        f"{prefix}{column.key}",
        label,
        column.about,
        numeric=column.numeric,
    )


def _theme_columns(
    facts: Facts, answer_set: AnswerSet, theme: Theme, prefix: str, t: Translator
) -> list[FileColumn]:
    """Return the columns of one map; further maps have no counts, which are those of the row."""
    columns = [_column(key, t) for key in ("code", "name", "class_key", "class")]
    if isinstance(theme, PairTheme):
        for half in theme.halves:
            columns += _half_columns(facts, answer_set, half.theme, t)
    else:
        columns += _answer_columns(facts, answer_set, theme, t)
    place = next(
        (at for at, each in enumerate(columns) if each.key == "source"),
        len(columns),
    )
    if not prefix:
        year = facts.latest_population
        residents = _column("residents", t)
        columns[place:place] = [
            _column("municipalities", t),
            _named(residents, f"residents_{year}", f"{residents.label} {year}"),
        ]
    return columns


def _answer_columns(
    facts: Facts, answer_set: AnswerSet, theme: Theme, t: Translator
) -> list[FileColumn]:
    """Return the columns of the value, of what it rests on and of where it comes from."""
    if theme.baseline is not None:
        value = [_column(key, t) for key in BEFORE_AFTER]
    else:
        value = _value_columns(facts, answer_set, theme, t)
    origin = ORIGIN_COLUMNS if theme.topic else ()
    keys = ("status", "basis", "source", "day", *origin)
    return [*value, *(_column(key, t) for key in keys)]


def _value_columns(
    facts: Facts, answer_set: AnswerSet, theme: Theme, t: Translator
) -> list[FileColumn]:
    """Return the columns of the value, named by what they hold."""
    short = t.gettext(theme.short)
    columns = [_named(_column("value", t), f"{theme.id}_text", short)]
    if theme.numeric:
        columns.append(_figure_column(facts, answer_set, theme, t))
    elif counts(theme) or _has_numbers(facts, answer_set, theme):
        label = t.gettext("{what}: number", what=short)
        columns.append(_named(_column("number", t), f"{theme.id}_number", label))
    if counts(theme):
        columns += [_column("lower", t), _column("upper", t)]
    return columns


def _has_numbers(facts: Facts, answer_set: AnswerSet, theme: Theme) -> bool:
    values = theme.values(facts, answer_set).values()
    return any(isinstance(each.value, int | float) for each in values)


def _figure_column(facts: Facts, answer_set: AnswerSet, theme: Theme, t: Translator) -> FileColumn:
    """Return the column of figures, named after the theme, the unit and the year."""
    year = _year(facts, answer_set, theme)
    parts = (theme.id, _slug(_unit(theme, translator("en"))), year)
    label = " ".join(filter(None, (t.gettext(theme.short), year)))
    return _named(
        _column("number", t),
        "_".join(filter(None, parts)),
        ", ".join(filter(None, (label, _unit(theme, t)))),
    )


def _year(facts: Facts, answer_set: AnswerSet, theme: Theme) -> str:
    """Return the year of the figures; "" when they are of several."""
    values = theme.values(facts, answer_set).values()
    years = {each.date.year for each in values if each.date}
    if len(years) > 1:
        return ""
    day = theme_day(facts, answer_set, theme)
    return str(years.pop() if years else day if isinstance(day, int) else day.year)


def _unit(theme: Theme, t: Translator) -> str:
    return t.gettext(theme.unit) if theme.unit else ""


def _slug(unit: str) -> str:
    """Return a unit as part of a name: ``percent``, ``places_per_child``."""
    for sign, word in _SIGNS.items():
        unit = unit.replace(sign, f" {word} ")
    return "_".join(re.findall(r"[a-z0-9]+", unit.lower()))


def _half_columns(
    facts: Facts, answer_set: AnswerSet, theme: Theme, t: Translator
) -> list[FileColumn]:
    """Return the columns of one theme of a pair; but for the value they are named after it."""
    short = t.gettext(theme.short)
    value = {each.name for each in _value_columns(facts, answer_set, theme, t)}
    first = [_column(key, t) for key in ("code", "area", "class_key", "class")]
    columns = []
    for each in (*first, *_answer_columns(facts, answer_set, theme, t)):
        own = each.name in value and each.name.startswith(theme.id)
        name = each.name if own else f"{theme.id}_{each.name}"
        label = each.label if own else t.gettext("{what}: {detail}", what=short, detail=each.label)
        columns.append(
            FileColumn(name, f"{theme.id}_{each.key}", label, each.about, numeric=each.numeric)
        )
    return columns


def _membership(facts: Facts, t: Translator) -> Iterable[FileColumn]:
    """Yield code and name of the area of every other division that a municipality belongs to."""
    for division in facts.divisions[1:]:
        label = capitalised(division_label(division, t))
        code = t.gettext("{what}: code", what=label)
        yield FileColumn(
            f"{division}_code",
            "code",
            code,
            t.gettext("Code of the area that the municipality belongs to"),
            division,
        )
        _, message = _LABELS["area"]
        yield FileColumn(f"{division}_name", "name", label, t.gettext(message), division)


def _column(key: str, t: Translator) -> FileColumn:
    label, about = map(t.gettext, _LABELS[key])
    name = "date" if key == "day" else key
    return FileColumn(name, key, label, about, numeric=key in _NUMBERS)


def _named(column: FileColumn, name: str, label: str) -> FileColumn:
    return FileColumn(name, column.key, label, column.about, numeric=column.numeric)
