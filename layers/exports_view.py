"""What the table of a view shows, as rows that explain themselves and as a workbook."""

from collections.abc import Mapping

import pandas as pd

from geodata import AnswerSet
from layers.catalogue import theme_date, theme_source
from layers.facts import Facts
from layers.labels import division_label
from layers.set_words import set_line, set_notice
from layers.shown import compared_set, shown_theme
from layers.table import table
from layers.text import LANGS, Translator, translator
from layers.view import ViewState
from layers.vocabulary import FILTER_DIVISIONS
from layers.workbook import write_workbook


def view_rows(facts: Facts, answer_set: AnswerSet, state: ViewState, link: str) -> pd.DataFrame:
    """List what the table of the view shows, each row with what is needed to understand it alone.

    Columns: those of ``layers.table`` with names in three languages instead of one, then
    ``theme``, ``division``, ``year``, ``answer_set``, ``view`` (address of the view), in a
    view of changes ``versus`` and the dates of both sets and, in example and own data, ``notice``.
    """
    rows = table(facts, answer_set, state).drop(columns="name")
    theme, versus = shown_theme(facts, state), compared_set(facts, state)
    for position, lang in enumerate(LANGS, start=1):
        names = [facts.name(theme.division, code, lang) for code in rows["code"]]
        rows.insert(position, f"name_{lang}", names)
    rows = rows.assign(
        theme=theme.id,
        division=theme.division,
        year=facts.year,
        answer_set=answer_set.id,
        view=link,
    )
    if versus:
        rows["answer_set_date"] = str(answer_set.as_of)
        rows["versus"], rows["versus_date"] = versus.id, str(versus.as_of)
    notice = set_notice(answer_set, translator(state.lang), versus)
    if notice:
        rows["notice"] = notice
    return rows


def view_workbook(
    facts: Facts, answer_set: AnswerSet, state: ViewState, heads: Mapping[str, str], link: str
) -> bytes:
    """Write the table of the view as XLSX, with a second sheet that says what it is.

    ``heads`` are the columns of ``layers.table`` to write, and their words. Codes are texts,
    counts are numbers.
    """
    return write_workbook(
        table(facts, answer_set, state),
        heads,
        view_about(facts, answer_set, state, link),
        translator(state.lang),
    )


def view_about(
    facts: Facts, answer_set: AnswerSet, state: ViewState, link: str
) -> list[tuple[str, str]]:
    """Say what a view shows: theme, filters, source, date, answers and link, in pairs of words."""
    t, theme = translator(state.lang), shown_theme(facts, state)
    words = set_notice(answer_set, t, theme.versus)
    versus = [(t.gettext("Compared with"), set_line(theme.versus, t))] if theme.versus else []
    notice = [(t.gettext("Notice"), words)] if words else []
    return [
        *notice,
        (t.gettext("Theme"), t.gettext(theme.title)),
        (t.gettext("Explanation"), t.gettext(theme.explanation)),
        *_filters(facts, state, t),
        (t.gettext("Source"), theme_source(theme, answer_set, t)),
        (t.gettext("Date"), theme_date(facts, answer_set, theme, t)),
        (t.gettext("Year of the divisions"), str(facts.year)),
        (t.gettext("Answers"), set_line(answer_set, t)),
        *versus,
        (t.gettext("Licence"), "CC BY 4.0"),
        (t.gettext("Link"), link),
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
        labels = [theme.kind(key).text(t) for key in state.classes]
        used.append((_filter_words(t.gettext("Class"), t), t.listing(labels)))
    return used or [(t.gettext("Filters"), t.gettext("None"))]


def _filter_words(what: str, t: Translator) -> str:
    return t.gettext("Filter: {what}", what=what)
