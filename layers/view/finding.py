"""What a map says in one sentence; the browser says the same (``map/finding.js``)."""

from collections import Counter
from collections.abc import Sequence
from datetime import date

from layers.map.facts import Facts
from layers.map.short_names import short_name
from layers.themes.theme import Theme, ThemeClass, ThemeValue, Values
from layers.view.filters import area_filters, filtered_values
from layers.view.map_view import ViewState
from layers.view.vocabulary import FILTER_DIVISIONS
from layers.words.browser_strings import browser_text
from layers.words.text import Translator, capitalised

KNOWN_THOUGH_MISSING = ("none", "undecided")
"""Classes that look like missing answers but are answers."""
OUTSIDE = "not_applicable"
NAMED = 2
"""The most areas that a sentence names; of more it names the first and counts the others."""
TWO = 2


def finding(facts: Facts, theme: Theme, values: Values, t: Translator, day: date | int) -> str:
    """Say what the values of a theme come to in the whole country, with their year."""
    words = theme.summary(values, t) if theme.summary else _words(facts, theme, values, t)
    return _with_year(words, day, t)


def view_finding(  # noqa: PLR0913, PLR0917 - what the sentence of a view depends on
    facts: Facts, state: ViewState, theme: Theme, values: Values, t: Translator, day: date | int
) -> str:
    """Say what the values that pass the filters of a view come to, with the areas of the filters.

    A theme whose classes tell nothing by themselves is summed up by its own words.
    """
    if not state.classes and not any(area_filters(state).values()):
        return finding(facts, theme, values, t, day)
    left = filtered_values(facts, state, theme, values)
    if not left:
        return browser_text("finding_none", t)
    own = theme.summary and not theme.told_by_classes
    words = theme.summary(left, t) if own and theme.summary else _words(facts, theme, left, t)
    where = filter_names(facts, state, t)
    placed = browser_text("finding_where", t, where=where, words=words) if where else words
    return _with_year(placed, day, t)


def filter_names(facts: Facts, state: ViewState, t: Translator) -> str:
    """Name the areas of the filters in short; of many the first, and how many others there are."""
    names = [
        short_name(facts, FILTER_DIVISIONS[name], code, t.lang)
        for name, codes in area_filters(state).items()
        for code in codes
    ]
    if len(names) <= NAMED:
        return ", ".join(names)
    return browser_text("finding_more", t, name=names[0], n=len(names) - 1)


def _with_year(words: str, day: date | int, t: Translator) -> str:
    year = day if isinstance(day, int) else day.year
    return browser_text("finding_year", t, words=words, year=str(year))


def _words(facts: Facts, theme: Theme, values: Values, t: Translator) -> str:
    """Tell figures by their median and their highest, answers by their most common class."""
    figures = {code: value for code, value in values.items() if value.value is not None}
    if theme.numeric and figures:
        return _figures(facts, theme, figures, t)
    return _classes(theme, values, t)


def _figures(facts: Facts, theme: Theme, values: Values, t: Translator) -> str:
    def said(value: ThemeValue) -> str:
        return theme.words(value, theme.kind(value.class_key), t)

    ordered = sorted(values, key=lambda code: (_figure(values[code]), code))
    high = min(values, key=lambda code: (-_figure(values[code]), code))
    name = short_name(facts, theme.division, high, t.lang)
    if len(ordered) == 1:
        return browser_text("finding_where", t, where=name, words=said(values[high]))
    middle = values[ordered[(len(ordered) - 1) // TWO]]
    return browser_text(
        "finding_figures", t, middle=said(middle), name=name, high=said(values[high])
    )


def _figure(value: ThemeValue) -> float:
    return float(value.value or 0)


def _classes(theme: Theme, values: Values, t: Translator) -> str:
    counts = Counter(value.class_key for value in values.values())
    kinds = [kind for kind in theme.displayed_classes(values) if kind.key != OUTSIDE]
    if len(values) == 1 or not kinds:
        return " · ".join(kind.text(t) for kind in theme.displayed_classes(values))
    known = [kind for kind in kinds if not kind.missing or kind.key in KNOWN_THOUGH_MISSING]
    unknown = sum(counts[kind.key] for kind in kinds if kind not in known)
    municipal = theme.division == "municipality"
    parts = []
    if known:
        parts.extend(_most_common(known, counts, t, municipal=municipal))
    if unknown:
        parts.append(_counted("unknown", unknown, t, municipal=municipal))
    return capitalised("; ".join(parts))


def _most_common(
    known: Sequence[ThemeClass], counts: Counter[str], t: Translator, *, municipal: bool
) -> list[str]:
    """The class of most areas and the only other one; of several others, in how many areas."""
    first, *others = sorted(known, key=lambda kind: -counts[kind.key])
    rest = sum(counts[kind.key] for kind in others)
    label = others[0].text(t) if len(others) == 1 else browser_text("finding_others", t)
    told = [(first.text(t), counts[first.key]), *([(label, rest)] if others else [])]
    return [
        browser_text(
            "finding_class", t, label=text, where=_counted("within", n, t, municipal=municipal)
        )
        for text, n in told
    ]


def _counted(key: str, n: int, t: Translator, *, municipal: bool) -> str:
    """Say a number of areas in the form that ``key`` stands for."""
    unit = "municipality" if municipal else "area"
    several = "municipalities" if municipal else "areas"
    return browser_text(f"{key}_{unit if n == 1 else several}", t, n=n)
