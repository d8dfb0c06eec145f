"""What an export says in words, whatever kind of file it is."""

from collections.abc import Iterable
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
from layers.tables.view_download import second_map
from layers.themes.theme import Theme
from layers.view.catalogue import theme_date, theme_day, theme_source, theme_subtitle
from layers.view.displayed_theme import filter_theme, shown_theme
from layers.view.filters import shown_values
from layers.view.map_view import ViewState
from layers.view.vocabulary import FILTER_DIVISIONS
from layers.words.answer_sets import answers_line, set_line, set_notice
from layers.words.answer_sources import boundary_trouble
from layers.words.labels import count_areas, division_label, division_plural
from layers.words.text import N_, Translator, capitalised, translator

PRODUCT = N_("Yhdyspintakartta")


@dataclass(frozen=True)
class Content:
    """Texts of an export in one language.

    ``filters`` and ``selection`` are empty when nothing is filtered or selected; ``borders`` pairs
    each division drawn with its heading; ``sources`` are whole lines, the most important first.
    ``subtitle`` counts what the filters leave; ``day`` is the day or year that the theme's values
    hold for, ``as_of`` that of the answers. ``answer_set`` is an id for programs, ``answers`` the
    same in words; ``versus`` are in words those from which changes are shown, or empty. ``short``
    is the theme in a word or two; ``surveys`` are those of its answers, ``notes`` theirs by area,
    cut short for descriptions. ``beside`` are the words of a second map, of which title, subtitle,
    day, legend, explanation, first source, surveys and notes are its own.
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
    versus: str
    as_of: date
    link: str
    beside: "Content | None" = None
    surveys: tuple[Origin, ...] = ()
    notes: tuple[str, ...] = ()

    @property
    def maps(self) -> "tuple[Content, ...]":
        """Words of each map, the first one first."""
        return (self, self.beside) if self.beside else (self,)

    @property
    def whole_title(self) -> str:
        """Titles of all maps."""
        return " – ".join(each.title for each in self.maps)

    @property
    def whole_subtitle(self) -> str:
        """What the maps come to; with two of them, each after its theme."""
        if not self.beside:
            return self.subtitle
        return ". ".join(f"{each.short}: {each.subtitle}" for each in self.maps)

    @property
    def whole_sources(self) -> tuple[str, ...]:
        """Sources of all maps, each once; with two of them, each theme's own after its name."""
        if not self.beside:
            return self.sources
        own = [f"{each.short}. {each.sources[0]}" for each in self.maps]
        return (*own, *self.sources[1:])

    @property
    def summary(self) -> str:
        """All of it in a few sentences, for whoever cannot see the picture."""
        told = [
            text for each in self.maps for text in (each.title, each.subtitle, *each.legend_lines())
        ]
        parts = [*told, self.selection, *self.filters, self.notice]
        return ". ".join(filter(None, parts)) + "."

    @property
    def description(self) -> str:
        """The summary, and the notes on its areas."""
        return " ".join([self.summary, *self.all_notes])

    @property
    def all_notes(self) -> tuple[str, ...]:
        """Notes of all maps, each once."""
        return tuple(dict.fromkeys(note for each in self.maps for note in each.notes))

    @property
    def all_surveys(self) -> tuple[Origin, ...]:
        """Surveys of all maps, each once."""
        return tuple(dict.fromkeys(survey for each in self.maps for survey in each.surveys))

    def legend_lines(self) -> list[str]:
        """Rows of the legend in words, those of a part after its heading."""
        return [
            text
            for heading, rows in parts_of(self.legend)
            for text in (heading, *(f"{r.label}: {r.areas_text}, {r.residents_text}" for r in rows))
        ]


def word(facts: Facts, answer_set: AnswerSet, state: ViewState, link: str) -> Content:
    """Word a view; ``link`` is the address that shows it, as absolute as the caller knows it."""
    first, *others = (_word(facts, answer_set, view, link) for view in state.maps())
    if not others:
        return first
    # Only one of two themes may be one whose answers can change.
    compared = next(filter(lambda each: each.versus, (first, *others)), first)
    return replace(first, beside=others[0], versus=compared.versus, notice=compared.notice)


def _word(facts: Facts, answer_set: AnswerSet, state: ViewState, link: str) -> Content:
    """Word one map."""
    t = translator(state.lang)
    theme = shown_theme(facts, state)
    values = theme.values(facts, answer_set)
    surveys = origins([answer_set, theme.versus], topics_of(theme))
    told = _notes(facts, answer_set, theme, t)
    return Content(
        lang=state.lang,
        theme=theme.id,
        title=t.gettext(theme.title),
        short=t.gettext(theme.short),
        subtitle=theme_subtitle(theme, shown_values(facts, state, theme, values), t),
        day=theme_day(facts, answer_set, theme),
        selection=_selection(facts, state, t),
        filters=_filters(facts, state, t),
        legend=tuple(legend_rows(facts, theme, values, state, t)),
        borders=tuple(
            (division, division_plural(division, t))
            for division in facts.divisions
            if division in state.borders
        ),
        explanation=theme.explained(facts, t),
        notice=set_notice(answer_set, t, theme.versus),
        sources=tuple(_sources(facts, answer_set, theme, surveys, len(told), t)),
        answer_set=answer_set.id,
        answers=set_line(answer_set, t),
        versus=set_line(theme.versus, t) if theme.versus else "",
        as_of=answer_set.as_of,
        link=link,
        surveys=surveys,
        notes=told,
    )


def _notes(facts: Facts, answer_set: AnswerSet, theme: Theme, t: Translator) -> tuple[str, ...]:
    """Notes that the answers on the map add to what is known, each after the name of its area."""
    known = facts.answer_sets[known_id(facts.year)]
    return tuple(
        short_note(facts.name(TOPICS[topic].division, area, t.lang), note)
        for (topic, area), note in notes(answer_set, known, topics_of(theme)).items()
    )


def _selection(facts: Facts, state: ViewState, t: Translator) -> str:
    """Name the selected areas; a single one with its size."""
    areas = [key.split(":", 1) for key in state.sel]
    names = [facts.name(division, code, state.lang) for division, code in areas]
    if len(areas) != 1:
        return t.gettext("Selected: {names}", names=t.listing(names)) if names else ""
    division, code = areas[0]
    size = [t.ngettext("{n} resident", "{n} residents", facts.population(division, code))]
    if division != "municipality":
        size.insert(0, count_areas("municipality", len(facts.members(division, code)), t))
    return t.gettext("Selected: {names}", names=f"{names[0]} ({', '.join(size)})")


def _filters(facts: Facts, state: ViewState, t: Translator) -> tuple[str, ...]:
    """Say each active filter: the division and the names of the areas let through."""
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


def _sources(  # noqa: PLR0913, PLR0917 - what the lines depend on
    facts: Facts,
    answer_set: AnswerSet,
    theme: Theme,
    surveys: tuple[Origin, ...],
    noted: int,
    t: Translator,
) -> Iterable[str]:
    """Yield the source of the theme with its answers, then that of boundaries and residents.

    ``noted`` is the number of notes, which pictures have no room for.
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
    said = (source, origin_line(surveys, t), answers_line(answer_set, t, theme.versus))
    yield " ".join(filter(None, (*said, more if noted else "")))
    yield boundaries_line(facts, t)


def boundaries_line(facts: Facts, t: Translator) -> str:
    """Where boundaries and residents come from."""
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
    """Everything but the legend as pairs of heading and text; what is empty is left out."""
    t = translator(words.lang)
    pairs = [
        (t.gettext("Notice"), words.notice),
        *_told(words, t),
        (t.gettext("Selection"), words.selection),
        (t.gettext("Filters"), "; ".join(words.filters)),
        *(
            (second_map(heading, t), text)
            for each in words.maps[1:]
            for heading, text in _told(each, t)
        ),
        (t.gettext("Sources"), " ".join(words.whole_sources)),
        (t.gettext("Answers"), words.answers),
        (t.gettext("Compared with"), words.versus),
        *origin_pairs(words.all_surveys, t),
        (t.gettext("Link"), words.link),
    ]
    return [(heading, text) for heading, text in pairs if text]


def _told(words: Content, t: Translator) -> list[tuple[str, str]]:
    """What is each map's own."""
    return [
        (t.gettext("Title"), words.title),
        (t.gettext("Subtitle"), words.subtitle),
        (t.gettext("Explanation"), words.explanation),
    ]


def legend_table(words: Content) -> list[dict[str, str | int]]:
    """Rows of every map's legend with their counts, under keys of no language."""
    return [
        {
            "theme": each.theme,
            **({"part": row.group, "pattern": row.kind.pattern or ""} if row.group else {}),
            "class": row.kind.key,
            "label": row.label,
            "colour": row.kind.fill,
            "areas": row.areas,
            "municipalities": row.municipalities,
            "residents": row.residents,
        }
        for each in words.maps
        for row in each.legend
    ]
