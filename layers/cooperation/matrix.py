"""The cooperation matrix as texts: actors, topics, cells, levels, duties and survey findings."""

from dataclasses import dataclass, replace

from geodata import DIVISIONS, Actor, Finding, MatrixCell, Survey, known_id, load_cooperation
from geodata.answers.topics import tym, youth
from layers.cooperation.finding_texts import FINDINGS, SURVEYS
from layers.cooperation.matrix_texts import (
    ACTORS,
    ACTS,
    CONDITIONS,
    DUTIES,
    GROUPS,
    KINDS,
    LEVELS,
    TOPICS,
)
from layers.view.map_view import ViewState, to_query
from layers.words.grammar import count_word
from layers.words.text import Translator

# Topic -> theme of the map that shows it.
_TOPIC_THEMES = {
    "employment": "authorities",
    "tym": tym.TOPIC.theme_id,
    "youth_services": youth.TOPIC.theme_id,
}


@dataclass(frozen=True)
class ActorText:
    """An actor in one language.

    ``ending`` says when it ended and who took over; empty for actors that still act. ``map_query``
    is the query string of the map that shows the actor's areas, None when no map does.
    """

    id: str
    name: str
    ending: str
    map_query: str | None


@dataclass(frozen=True)
class CellText:
    """One cell of the matrix in one language.

    ``kind`` is a key of ``KINDS`` and ``label`` its text. ``law`` names act and sections in words,
    ``act`` and ``sections`` hold their numbers (``381/2023``, ``9``). ``duty`` says what the act
    requires, ``condition`` when. All but kind and label may be empty.
    """

    kind: str
    label: str
    law: str = ""
    act: str = ""
    sections: str = ""
    duty: str = ""
    condition: str = ""

    @property
    def named(self) -> bool:
        """Whether the source names the actor for the topic."""
        return self.kind != "not_named"


@dataclass(frozen=True)
class TopicRow:
    """A row of the matrix: a topic and its cells.

    ``cells`` has a tuple of one or more cells for each actor of ``matrix_actors``, in their order.
    """

    id: str
    name: str
    group: str
    cells: tuple[tuple[CellText, ...], ...]
    map_query: str | None

    @property
    def stated(self) -> bool:
        """Whether the source states the grounds of any cooperation on the topic."""
        kinds = {cell.kind for cells in self.cells for cell in cells}
        return bool(kinds - {"not_stated", "not_named"})


def actors(t: Translator) -> tuple[ActorText, ...]:
    """Return every actor: first those that act today, then those that have ended."""
    found = load_cooperation().actors.values()
    return tuple(
        ActorText(
            id=each.actor,
            name=t.gettext(ACTORS[each.actor]),
            ending=_ending(each, t),
            map_query=_actor_map(each, t),
        )
        for each in sorted(found, key=lambda each: each.ended_on is not None)
    )


def matrix_actors(t: Translator) -> tuple[ActorText, ...]:
    """Return the actors that are columns of the matrix: those that act today."""
    return tuple(each for each in actors(t) if not each.ending)


def unnamed_actors(t: Translator) -> tuple[ActorText, ...]:
    """Return the actors of ``matrix_actors`` that the source names on none of the topics."""
    rows = matrix(t)
    return tuple(
        actor
        for place, actor in enumerate(matrix_actors(t))
        if not any(row.cells[place][0].named for row in rows)
    )


def matrix(t: Translator) -> tuple[TopicRow, ...]:
    """Return the rows of the matrix; a pair without facts gets a cell of kind ``not_named``."""
    facts, columns = load_cooperation(), matrix_actors(t)
    return tuple(
        TopicRow(
            id=topic.topic,
            name=t.gettext(TOPICS[topic.topic]),
            group=t.gettext(GROUPS[topic.group]),
            cells=tuple(
                tuple(
                    _cell(each, t) for each in facts.matrix.get((topic.topic, column.id), (None,))
                )
                for column in columns
            ),
            map_query=_topic_map(topic.topic, t),
        )
        for topic in facts.topics.values()
    )


def kind_counts(t: Translator) -> dict[str, int]:
    """Count the cells of each kind; a pair with cells of two kinds counts for both."""
    kinds = [cell.kind for row in matrix(t) for cells in row.cells for cell in cells]
    return {kind: kinds.count(kind) for kind in KINDS}


def opening(t: Translator) -> str:
    """Return the sentence that says how many cells rest on law, on agreement or on neither."""
    counts = kind_counts(t)
    named = sum(number for kind, number in counts.items() if kind != "not_named")
    return t.gettext(
        "The table has {topics} topics of cooperation. Actors are named on them {named} times: "
        "{statutory} times the cooperation is required by law, {agreed} times it rests on an "
        "agreement, and {not_stated} times the grounds are not stated.",
        topics=count_word(len(load_cooperation().topics), t),
        named=count_word(named, t),
        statutory=count_word(counts["statutory"], t),
        agreed=count_word(counts["agreed"], t),
        not_stated=count_word(counts["not_stated"], t),
    )


def sections_words(sections: str, t: Translator) -> str:
    """Format section numbers of an act: ``14 §``, ``section 14``, ``sections 6–7``."""
    if "–" in sections:
        return t.gettext("sections {sections}", sections=sections)
    return t.gettext("section {sections}", sections=sections)


def law(duty: str, t: Translator) -> str:
    """Name act and sections of a duty (an id), with the acts that amend or supplement it."""
    row = load_cooperation().duties[duty]
    words = f"{t.gettext(ACTS[row.act])}, {sections_words(row.sections, t)}"
    if row.amendment:
        amended = t.gettext("amended by {act}", act=row.amendment)
        words = f"{words} ({amended})"
    if row.decree:
        decree = t.gettext("decree {act}", act=row.decree)
        words = f"{words}; {decree}"
    return words


def duties(t: Translator) -> tuple[CellText, ...]:
    """Return the statutory duties as texts, each with its act and sections."""
    label, _meaning = KINDS["statutory"]
    return tuple(
        CellText(
            kind="statutory",
            label=t.gettext(label),
            law=law(row.duty, t),
            act=row.act,
            sections=row.sections,
            duty=t.gettext(DUTIES[row.duty]),
        )
        for row in load_cooperation().duties.values()
    )


def levels(t: Translator) -> tuple[tuple[str, str, str], ...]:
    """Return the levels of cooperation, most general first: name, participants, form."""
    return tuple(
        (t.gettext(name), t.gettext(who), t.gettext(form))
        for name, who, form in (LEVELS[level] for level in load_cooperation().levels)
    )


@dataclass(frozen=True)
class FindingText:
    """A survey finding in one language.

    ``topic`` is the id of a topic or None, ``answers`` says how many answered, ``map_query`` is the
    query string of a map that shows the topic or None.
    """

    text: str
    topic: str | None
    answers: str
    map_query: str | None


def findings(survey: str | None, t: Translator) -> tuple[FindingText, ...]:
    """Return the findings of a survey (an id), in the order of the table.

    With None those findings that come from no named survey.
    """
    facts = load_cooperation()
    return tuple(
        FindingText(
            text=t.gettext(FINDINGS[each.finding]),
            topic=each.topic,
            answers=_answers(each, facts.surveys[survey] if survey else None, t),
            map_query=_topic_map(each.topic, t),
        )
        for each in facts.findings.values()
        if each.survey == survey
    )


def survey_name(survey: str, t: Translator) -> str:
    """Name a survey (an id) by its author and time."""
    return t.gettext(SURVEYS[survey])


def _cell(cell: MatrixCell | None, t: Translator) -> CellText:
    kind = cell.kind if cell else "not_named"
    label, _meaning = KINDS[kind]
    if cell is None:
        return CellText(kind, t.gettext(label))
    duty = load_cooperation().duties[cell.duty] if cell.duty else None
    return CellText(
        kind=kind,
        label=t.gettext(label),
        law=law(cell.duty, t) if cell.duty else "",
        act=duty.act if duty else "",
        sections=duty.sections if duty else "",
        duty=t.gettext(DUTIES[cell.duty]) if cell.duty else "",
        condition=t.gettext(CONDITIONS[cell.condition]) if cell.condition else "",
    )


def _ending(actor: Actor, t: Translator) -> str:
    """Say when an actor ended and who took over; empty for one that has not ended."""
    if actor.ended_on is None or actor.successor is None:
        return ""
    return t.gettext(
        "Ended on {date}; most tasks moved to: {successor}",
        date=t.date(actor.ended_on),
        successor=t.gettext(ACTORS[actor.successor]),
    )


def _actor_map(actor: Actor, t: Translator) -> str | None:
    """Return the query of a map with the borders of the actor's areas; None without areas.

    Areas of actors that have ended are shown on the map of the last year that had them.
    """
    if actor.division is None:
        return None
    state = ViewState(lang=t.lang, division=actor.division, borders=(actor.division,))
    year = DIVISIONS[actor.division].years[-1]
    if year != state.year:
        state = replace(state, year=year, data=known_id(year))
    return to_query(state)


def _topic_map(topic: str | None, t: Translator) -> str | None:
    theme = _TOPIC_THEMES.get(topic or "")
    return to_query(ViewState(lang=t.lang, theme=theme)) if theme else None


def _answers(finding: Finding, survey: Survey | None, t: Translator) -> str:
    if survey is None:
        return ""
    if finding.respondents == "directors" and survey.answers_directors is not None:
        return t.ngettext(
            "{n} director of an employment area answered",
            "{n} directors of employment areas answered",
            survey.answers_directors,
        )
    return t.gettext("number of answers not stated")
