"""Download of the table of a view: self-explanatory rows, and a workbook."""

from collections.abc import Mapping

import pandas as pd

from geodata import AnswerSet
from layers.answers.answer_origins import origin_pairs, origins, topics_of
from layers.map.facts import Facts
from layers.tables.view_table import MAP_PREFIXES, table
from layers.tables.workbook import write_workbook
from layers.themes.theme import Theme
from layers.view.catalogue import theme_date, theme_source
from layers.view.displayed_theme import baseline_set, displayed_theme
from layers.view.map_view import ViewState
from layers.view.vocabulary import FILTER_DIVISIONS
from layers.words.answer_sets import answer_set_line, answer_set_notice
from layers.words.labels import division_label, map_heading
from layers.words.text import LANGS, Translator, capitalised, translator


def view_rows(facts: Facts, answer_set: AnswerSet, state: ViewState, link: str) -> pd.DataFrame:
    """Return the rows of the view's table, each with what is needed to understand it alone.

    Columns: those of ``view_table.table`` with names in three languages instead of one, then
    ``theme`` and ``division`` (for further maps with their prefixes), ``year``, ``answer_set``,
    ``view`` (address). A view of changes adds ``versus`` (the baseline's id) and the dates of both
    sets; example and own data add ``notice``.
    """
    return described(facts, answer_set, state, table(facts, answer_set, state), link)


def described(
    facts: Facts, answer_set: AnswerSet, state: ViewState, rows: pd.DataFrame, link: str
) -> pd.DataFrame:
    """Return rows of a view with what is needed to understand each alone, as ``view_rows``."""
    for prefix, view in zip(MAP_PREFIXES, state.maps(), strict=False):
        theme = displayed_theme(facts, view)
        rows = _named(facts, rows, prefix, theme.division)
        rows = rows.assign(**{f"{prefix}theme": theme.id, f"{prefix}division": theme.division})
    rows = rows.assign(year=facts.year, answer_set=answer_set.id, view=link)
    baseline = _compared(facts, state)
    if baseline:
        rows["answer_set_date"] = str(answer_set.as_of)
        rows["versus"], rows["versus_date"] = baseline.id, str(baseline.as_of)
    notice = view_notice(facts, answer_set, state)
    if notice:
        rows["notice"] = notice
    return rows


def _compared(facts: Facts, state: ViewState) -> AnswerSet | None:
    """Return the baseline of the first map of the view that shows changes; None if none does."""
    return next(filter(None, (baseline_set(facts, view) for view in state.maps())), None)


def _named(facts: Facts, rows: pd.DataFrame, prefix: str, division: str) -> pd.DataFrame:
    """Replace the column of names by one for each language."""
    place = list(rows.columns).index(f"{prefix}name")
    named = rows.drop(columns=f"{prefix}name")
    for position, lang in enumerate(LANGS, start=place):
        names = [facts.name(division, code, lang) for code in rows[f"{prefix}code"]]
        named.insert(position, f"{prefix}name_{lang}", names)
    return named


def view_workbook(
    facts: Facts, answer_set: AnswerSet, state: ViewState, heads: Mapping[str, str], link: str
) -> bytes:
    """Return the table of the view as XLSX with a second sheet that describes it.

    ``heads`` maps the columns of ``view_table.table`` to write to their labels. Codes are texts,
    counts are numbers.
    """
    return write_workbook(
        table(facts, answer_set, state),
        heads,
        view_about(facts, answer_set, state, link),
        translator(state.lang),
        answer_set.as_of,
    )


def view_about(
    facts: Facts, answer_set: AnswerSet, state: ViewState, link: str
) -> list[tuple[str, str]]:
    """Return theme, filters, source, date, answers and link of a view as (heading, text) pairs."""
    t, baseline = translator(state.lang), _compared(facts, state)
    words = view_notice(facts, answer_set, state)
    compared = [(t.gettext("Compared with"), answer_set_line(baseline, t))] if baseline else []
    notice = [(t.gettext("Notice"), words)] if words else []
    map_texts = [
        _theme(facts, answer_set, displayed_theme(facts, view), t) for view in state.maps()
    ]
    return [
        *notice,
        *map_texts[0],
        *(
            (map_heading(place, heading.lower(), t), text)
            for place, each in enumerate(map_texts[1:], start=1)
            for heading, text in each
        ),
        *_filters(facts, state, t),
        (t.gettext("Year of the divisions"), str(facts.year)),
        (t.gettext("Answers"), answer_set_line(answer_set, t)),
        *compared,
        *origin_pairs(origins([answer_set, baseline], _topics(facts, state), t.lang), t),
        (t.gettext("Licence"), "; ".join(_licences(facts, state))),
        (t.gettext("Link"), link),
    ]


def view_notice(facts: Facts, answer_set: AnswerSet, state: ViewState) -> str:
    """What must stand beside the answers and the themes of a view; "" for ordinary ones."""
    t = translator(state.lang)
    themes = (displayed_theme(facts, view) for view in state.maps())
    notices = (
        answer_set_notice(answer_set, t, _compared(facts, state)),
        *(theme_notice(each, t) for each in themes),
    )
    return " · ".join(dict.fromkeys(filter(None, notices)))


def theme_notice(theme: Theme, t: Translator) -> str:
    """What must stand beside the values of a theme; "" for ordinary ones."""
    return capitalised(t.gettext(theme.notice)) if theme.notice else ""


def _licences(facts: Facts, state: ViewState) -> tuple[str, ...]:
    """Licence of the open data, and those of themes with terms of their own."""
    own = (displayed_theme(facts, view).licence for view in state.maps())
    return tuple(dict.fromkeys(filter(None, ("CC BY 4.0", *own))))


def _topics(facts: Facts, state: ViewState) -> list[str]:
    """Return the topics whose answers the view shows."""
    return [topic for view in state.maps() for topic in topics_of(displayed_theme(facts, view))]


def _theme(
    facts: Facts, answer_set: AnswerSet, theme: Theme, t: Translator
) -> list[tuple[str, str]]:
    return [
        (t.gettext("Theme"), t.gettext(theme.title)),
        (t.gettext("Explanation"), theme.explained(facts, t)),
        (t.gettext("Source"), theme_source(theme, answer_set, t)),
        (t.gettext("Date"), theme_date(facts, answer_set, theme, t)),
    ]


def _filters(facts: Facts, state: ViewState, t: Translator) -> list[tuple[str, str]]:
    used = []
    for parameter, division in FILTER_DIVISIONS.items():
        codes = getattr(state, parameter)
        if codes:
            names = [facts.name(division, code, state.lang) for code in codes]
            used.append((_filter_words(division_label(division, t), t), t.listing(names)))
    if state.classes:
        theme = displayed_theme(facts, state)
        labels = [theme.choice_text(key, t) for key in state.classes]
        used.append((_filter_words(t.gettext("Class"), t), t.listing(labels)))
    return used or [(t.gettext("Filters"), t.gettext("None"))]


def _filter_words(what: str, t: Translator) -> str:
    return t.gettext("Filter: {what}", what=what)
