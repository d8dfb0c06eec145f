"""What the table of a view shows, as rows that explain themselves and as a workbook."""

from collections.abc import Mapping

import pandas as pd

from geodata import AnswerSet
from layers.answers.answer_origins import origin_pairs, origins, topics_of
from layers.map.facts import Facts
from layers.tables.view_table import BESIDE, table
from layers.tables.workbook import write_workbook
from layers.themes.theme import Theme
from layers.view.catalogue import theme_date, theme_source
from layers.view.displayed_theme import compared_set, shown_theme
from layers.view.map_view import ViewState
from layers.view.vocabulary import FILTER_DIVISIONS
from layers.words.answer_sets import set_line, set_notice
from layers.words.labels import division_label
from layers.words.text import LANGS, Translator, translator


def view_rows(facts: Facts, answer_set: AnswerSet, state: ViewState, link: str) -> pd.DataFrame:
    """List what the table of the view shows, each row with what is needed to understand it alone.

    Columns: those of ``view_table`` with names in three languages instead of one, then
    ``theme``, ``division`` and, with a second map, the same of it, ``year``, ``answer_set``,
    ``view`` (address of the view), in a view of changes ``versus`` and the dates of both sets and,
    in example and own data, ``notice``.
    """
    rows = table(facts, answer_set, state)
    for prefix, view in zip(("", BESIDE), state.maps(), strict=False):
        theme = shown_theme(facts, view)
        rows = _named(facts, rows, prefix, theme.division)
        rows = rows.assign(**{f"{prefix}theme": theme.id, f"{prefix}division": theme.division})
    rows = rows.assign(year=facts.year, answer_set=answer_set.id, view=link)
    versus = _compared(facts, state)
    if versus:
        rows["answer_set_date"] = str(answer_set.as_of)
        rows["versus"], rows["versus_date"] = versus.id, str(versus.as_of)
    notice = set_notice(answer_set, translator(state.lang), versus)
    if notice:
        rows["notice"] = notice
    return rows


def _compared(facts: Facts, state: ViewState) -> AnswerSet | None:
    """Answer set with which any map of the view compares its own."""
    return next(filter(None, (compared_set(facts, view) for view in state.maps())), None)


def _named(facts: Facts, rows: pd.DataFrame, prefix: str, division: str) -> pd.DataFrame:
    """Give areas their names in three languages in place of the one."""
    place = list(rows.columns).index(f"{prefix}name")
    named = rows.drop(columns=f"{prefix}name")
    for position, lang in enumerate(LANGS, start=place):
        names = [facts.name(division, code, lang) for code in rows[f"{prefix}code"]]
        named.insert(position, f"{prefix}name_{lang}", names)
    return named


def view_workbook(
    facts: Facts, answer_set: AnswerSet, state: ViewState, heads: Mapping[str, str], link: str
) -> bytes:
    """Write the table of the view as XLSX, with a second sheet that says what it is.

    ``heads`` are the columns of ``view_table`` to write, and their words. Codes are texts,
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
    """Say what a view shows: theme, filters, source, date, answers and link, in pairs of words."""
    t, versus = translator(state.lang), _compared(facts, state)
    words = set_notice(answer_set, t, versus)
    compared = [(t.gettext("Compared with"), set_line(versus, t))] if versus else []
    notice = [(t.gettext("Notice"), words)] if words else []
    told = [_theme(facts, answer_set, shown_theme(facts, view), t) for view in state.maps()]
    return [
        *notice,
        *told[0],
        *((second_map(heading, t), text) for each in told[1:] for heading, text in each),
        *_filters(facts, state, t),
        (t.gettext("Year of the divisions"), str(facts.year)),
        (t.gettext("Answers"), set_line(answer_set, t)),
        *compared,
        *origin_pairs(origins([answer_set, versus], _topics(facts, state)), t),
        (t.gettext("Licence"), "CC BY 4.0"),
        (t.gettext("Link"), link),
    ]


def _topics(facts: Facts, state: ViewState) -> list[str]:
    """Topics whose answers the view shows."""
    return [topic for view in state.maps() for topic in topics_of(shown_theme(facts, view))]


def second_map(heading: str, t: Translator) -> str:
    """Say that what a heading names is that of the second map."""
    return t.gettext("Second map, {what}", what=heading.lower())


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
        theme = shown_theme(facts, state)
        labels = [theme.choice_text(key, t) for key in state.classes]
        used.append((_filter_words(t.gettext("Class"), t), t.listing(labels)))
    return used or [(t.gettext("Filters"), t.gettext("None"))]


def _filter_words(what: str, t: Translator) -> str:
    return t.gettext("Filter: {what}", what=what)
