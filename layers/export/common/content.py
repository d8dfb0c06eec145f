"""Texts of an exported view, shared by all formats."""

from dataclasses import dataclass, replace
from datetime import date

from geodata import TOPICS, AnswerSet, known_id
from layers.answers.answer_origins import (
    Origin,
    notes,
    origin_line,
    origin_pairs,
    origins,
    short_note,
    topics_of,
)
from layers.export.common.legend import LegendRow, legend_rows, parts_of
from layers.map.facts import Facts
from layers.tables.view_download import view_notice
from layers.themes.theme import Theme
from layers.view.catalogue import theme_date, theme_day, theme_source
from layers.view.displayed_theme import displayed_theme, filter_theme
from layers.view.finding import view_finding
from layers.view.map_view import ViewState
from layers.view.vocabulary import FILTER_DIVISIONS
from layers.words.answer_sets import answer_set_line, answers_line
from layers.words.answer_sources import boundary_trouble
from layers.words.labels import count_areas, division_label, division_plural, map_heading
from layers.words.text import N_, Translator, capitalised, translator

PRODUCT = N_("Yhdyspintakartta")


@dataclass(frozen=True)
class Content:
    """Texts of an exported view in one language.

    ``short`` is the theme in a word or two, ``subtitle`` sums up the areas that pass the filters.
    ``day`` is the day or year of the theme's values, ``as_of`` that of the answers. ``selection``
    and ``filters`` are empty when nothing is selected or filtered. ``borders`` pairs each drawn
    division with its label. ``sources`` are complete lines, the theme's first. ``answer_set`` is
    the id of the answers and ``answers`` their name; ``baseline`` is the name of the set they are
    compared with, or "". ``surveys`` are the surveys behind the answers, ``notes`` the shortened
    notes of areas. ``second_map`` holds the texts of a second map; only its title, short, subtitle,
    day, legend, explanation, first source, surveys and notes differ from those of the first.
    """

    lang: str
    theme: str
    title: str
    short: str
    subtitle: str
    day: date | int
    selection: str
    filters: tuple[str, ...]
    legend: tuple[LegendRow, ...]
    borders: tuple[tuple[str, str], ...]
    explanation: str
    notice: str
    sources: tuple[str, ...]
    answer_set: str
    answers: str
    baseline: str
    as_of: date
    link: str
    second_map: "Content | None" = None
    surveys: tuple[Origin, ...] = ()
    notes: tuple[str, ...] = ()

    @property
    def maps(self) -> "tuple[Content, ...]":
        """The texts of each map, the first map first."""
        return (self, self.second_map) if self.second_map else (self,)

    @property
    def whole_title(self) -> str:
        """Titles of all maps, joined."""
        return " – ".join(each.title for each in self.maps)

    @property
    def whole_subtitle(self) -> str:
        """Subtitles of all maps; with two maps each follows its theme's short name."""
        if not self.second_map:
            return self.subtitle
        return ". ".join(f"{each.short}: {each.subtitle}" for each in self.maps)

    @property
    def whole_sources(self) -> tuple[str, ...]:
        """Sources of all maps without duplicates; with two maps each follows its theme's name."""
        if not self.second_map:
            return self.sources
        own = [f"{each.short}. {each.sources[0]}" for each in self.maps]
        return (*own, *self.sources[1:])

    @property
    def summary(self) -> str:
        """Alternative text of the picture: titles, subtitles, legends, filters and notice."""
        by_map = [
            text for each in self.maps for text in (each.title, each.subtitle, *each.legend_lines())
        ]
        parts = [*by_map, self.selection, *self.filters, self.notice]
        return ". ".join(filter(None, parts)) + "."

    @property
    def description(self) -> str:
        """The summary and the notes on areas."""
        return " ".join([self.summary, *self.all_notes])

    @property
    def all_notes(self) -> tuple[str, ...]:
        """Notes of all maps without duplicates."""
        return tuple(dict.fromkeys(note for each in self.maps for note in each.notes))

    @property
    def all_surveys(self) -> tuple[Origin, ...]:
        """Surveys of all maps without duplicates."""
        return tuple(dict.fromkeys(survey for each in self.maps for survey in each.surveys))

    def legend_lines(self) -> list[str]:
        """Return the rows of the legend as texts; each group's heading precedes its rows."""
        return [
            text
            for heading, rows in parts_of(self.legend)
            for text in (heading, *(f"{r.label}: {r.areas_text}, {r.residents_text}" for r in rows))
        ]


def describe_view(facts: Facts, answer_set: AnswerSet, state: ViewState, link: str) -> Content:
    """Return the texts of the maps that pictures show; ``link`` is the view's absolute address."""
    shown = state.pictured().maps()
    first, *others = (_describe_map(facts, answer_set, view, link) for view in shown)
    if not others:
        return first
    baseline = first.baseline or others[0].baseline
    notice = view_notice(facts, answer_set, state)
    return replace(first, second_map=others[0], baseline=baseline, notice=notice)


def _describe_map(facts: Facts, answer_set: AnswerSet, state: ViewState, link: str) -> Content:
    """Return the texts of a view of one map."""
    t = translator(state.lang)
    theme = displayed_theme(facts, state)
    values = theme.values(facts, answer_set)
    day, notes_by_area = theme_day(facts, answer_set, theme), _notes(facts, answer_set, theme, t)
    return Content(
        lang=state.lang,
        theme=theme.id,
        title=t.gettext(theme.title),
        short=t.gettext(theme.short),
        subtitle=view_finding(facts, state, theme, values, t, day),
        day=day,
        selection=selection_line(facts, state, t),
        filters=filter_lines(facts, state, t),
        legend=tuple(legend_rows(facts, theme, values, state, t)),
        borders=tuple(
            (division, division_plural(division, t))
            for division in facts.divisions
            if division in state.borders
        ),
        explanation=theme.explained(facts, t),
        notice=view_notice(facts, answer_set, replace(state, compared=())),
        sources=(
            _theme_source(facts, answer_set, theme, len(notes_by_area), t),
            boundaries_line(facts, t),
        ),
        answer_set=answer_set.id,
        answers=answer_set_line(answer_set, t),
        baseline=answer_set_line(theme.baseline, t) if theme.baseline else "",
        as_of=answer_set.as_of,
        link=link,
        surveys=_surveys(answer_set, theme, t),
        notes=notes_by_area,
    )


def _notes(facts: Facts, answer_set: AnswerSet, theme: Theme, t: Translator) -> tuple[str, ...]:
    """Return the notes that the answers add to the known ones, each after the name of its area."""
    known = facts.answer_sets[known_id(facts.year)]
    return tuple(
        short_note(facts.name(TOPICS[topic].division, area, t.lang), note)
        for (topic, area), note in notes(answer_set, known, topics_of(theme), t.lang).items()
    )


def selection_line(facts: Facts, state: ViewState, t: Translator) -> str:
    """Name the selected areas; a single area with its municipalities and residents."""
    areas = [key.split(":", 1) for key in state.sel]
    names = [facts.name(division, code, state.lang) for division, code in areas]
    if len(areas) != 1:
        return t.gettext("Selected: {names}", names=t.listing(names)) if names else ""
    division, code = areas[0]
    size = [t.ngettext("{n} resident", "{n} residents", facts.population(division, code))]
    if division != "municipality":
        size.insert(0, count_areas("municipality", len(facts.members(division, code)), t))
    return t.gettext("Selected: {names}", names=f"{names[0]} ({', '.join(size)})")


def filter_lines(facts: Facts, state: ViewState, t: Translator) -> tuple[str, ...]:
    """Describe each active filter: the division and the names of the chosen areas or classes."""
    rows = []
    for name, division in FILTER_DIVISIONS.items():
        codes: tuple[str, ...] = getattr(state, name)
        if codes:
            names = t.listing([facts.name(division, code, state.lang) for code in codes])
            rows.append(f"{capitalised(division_label(division, t))}: {names}")
    if state.classes:
        theme = filter_theme(facts, state)
        labels = t.listing([theme.choice_text(key, t) for key in state.classes])
        rows.append(t.gettext("Class: {names}", names=labels))
    return tuple(rows)


def _surveys(answer_set: AnswerSet, theme: Theme, t: Translator) -> tuple[Origin, ...]:
    """Surveys behind the theme's answers and, in a view of changes, behind the baseline's."""
    return origins([answer_set, theme.baseline], topics_of(theme), t.lang)


def _theme_source(
    facts: Facts, answer_set: AnswerSet, theme: Theme, noted: int, t: Translator
) -> str:
    """Format one line: source and date of the theme, its surveys, its answer set.

    ``noted`` is the number of areas with notes; the line refers to them when it is not zero,
    because pictures have no room for the notes themselves.
    """
    source = t.gettext(
        "Source: {source}, {date}.",
        source=theme_source(theme, answer_set, t),
        date=theme_date(facts, answer_set, theme, t),
    )
    more = t.ngettext(
        "{n} area has a note: see its profile, the tables and the data files.",
        "{n} areas have notes: see their profiles, the tables and the data files.",
        noted,
    )
    surveys = origin_line(_surveys(answer_set, theme, t), t)
    answers = answers_line(answer_set, t, theme.baseline)
    return " ".join(filter(None, (source, surveys, answers, more if noted else "")))


def boundaries_line(facts: Facts, t: Translator) -> str:
    """Name the source, year and licence of the boundaries, and the source of residents."""
    origin = facts.municipalities.attrs["source"]
    line = t.gettext(
        "Boundaries: {title} {year}, {licence}. Residents: Statistics Finland {residents}, "
        "CC BY 4.0.",
        title=t.gettext(origin.title),
        year=origin.year,
        licence=origin.licence,
        residents=facts.latest_population,
    )
    return " ".join(filter(None, (line, boundary_trouble(origin, t))))


def about(words: Content) -> list[tuple[str, str]]:
    """Return everything but the legend as (heading, text) pairs; empty texts are left out."""
    t = translator(words.lang)
    pairs = [
        (t.gettext("Notice"), words.notice),
        *_map_texts(words, t),
        (t.gettext("Selection"), words.selection),
        (t.gettext("Filters"), "; ".join(words.filters)),
        *(
            (map_heading(place, heading.lower(), t), text)
            for place, each in enumerate(words.maps[1:], start=1)
            for heading, text in _map_texts(each, t)
        ),
        (t.gettext("Sources"), " ".join(words.whole_sources)),
        (t.gettext("Answers"), words.answers),
        (t.gettext("Compared with"), words.baseline),
        *origin_pairs(words.all_surveys, t),
        (t.gettext("Link"), words.link),
    ]
    return [(heading, text) for heading, text in pairs if text]


def _map_texts(words: Content, t: Translator) -> list[tuple[str, str]]:
    """Return the texts that differ between two maps, as (heading, text) pairs."""
    return [
        (t.gettext("Title"), words.title),
        (t.gettext("Subtitle"), words.subtitle),
        (t.gettext("Explanation"), words.explanation),
    ]
