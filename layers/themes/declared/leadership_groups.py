"""Who sits in the same leadership group: groups told apart by colour inside their county."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from string import ascii_uppercase

from geodata import ALAND, Answer, AnswerSet, Status
from geodata.answers.groups import GroupStatus, LeadershipGroup
from geodata.answers.topics import tym
from layers.map.facts import Facts
from layers.map.leadership_groups import group_name, municipality_groups
from layers.themes.group_colours import group_places
from layers.themes.palette import AMBER, BLUE, ORANGE, PLUM, SKY, TEAL
from layers.themes.survey_answers import answer_theme
from layers.themes.theme import MISSING, Theme, ThemeClass, ThemeValue, Values
from layers.words.text import LANGS, N_, Translator, translator

FILLS = (BLUE, AMBER, TEAL, SKY, PLUM, ORANGE)
"""Colours of groups; no county has more groups than these."""
PLANNED = "planned"
UNSEATED = "unseated"
_LETTERS = ascii_uppercase[: len(FILLS)]

_TYM = answer_theme(tym.TOPIC)


@dataclass(frozen=True, kw_only=True)
class GroupValue(ThemeValue):
    """Group of a municipality; ``texts`` are its name and its employment areas by language."""

    texts: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, kw_only=True)
class GroupTheme(Theme):
    """A theme of municipalities whose groups come with the answers to the number of groups."""

    @property
    def sources(self) -> tuple[Theme, ...]:
        """The theme of the number of groups, whose survey lists the groups too."""
        return (_TYM,)


def _measure(facts: Facts, answer_set: AnswerSet) -> Values:
    """Value of every municipality, by the group of its employment area in its county."""
    found = municipality_groups(facts, answer_set.groups)
    places = group_places(facts, answer_set, len(FILLS))
    texts: dict[str, Mapping[str, str]] = {
        each.id: {lang: _text(facts, answer_set, each, lang) for lang in LANGS}
        for each in answer_set.groups
    }
    listed = "invented" if answer_set.example else "survey"
    values: dict[str, ThemeValue] = {}
    for code in facts.codes("municipality"):
        county = facts.area_of(code, "wellbeing_county")
        answer = answer_set.answers[tym.TOPIC.id, county]
        group = found.get(code) or _planned(facts, answer_set, code)
        if group is None:
            values[code] = _missing(county, answer)
        else:
            key = _LETTERS[places[group.id]] if group.in_force else PLANNED
            basis = str(answer.basis) if group.follows else listed
            values[code] = _value(key, group, answer, basis, texts[group.id])
    return values


def _planned(facts: Facts, answer_set: AnswerSet, municipality: str) -> LeadershipGroup | None:
    """Planned group of a municipality that sits in none yet."""
    county = facts.area_of(municipality, "wellbeing_county")
    area = facts.area_of(municipality, "employment_area")
    return next(
        (
            each
            for each in answer_set.groups
            if each.status is GroupStatus.PLANNED and county in each.counties and area in each.areas
        ),
        None,
    )


def _value(
    key: str, group: LeadershipGroup, answer: Answer, basis: str, texts: Mapping[str, str]
) -> GroupValue:
    return GroupValue(
        class_key=key,
        status=answer.status if group.in_force and group.follows else _status(group),
        value=group.id,
        basis=basis,
        source=group.source,
        source_url=answer.source_url if group.follows else None,
        date=group.as_of,
        texts=texts,
    )


def _status(group: LeadershipGroup) -> Status:
    return Status.KNOWN if group.in_force else Status.UNDECIDED


def _missing(county: str, answer: Answer) -> ThemeValue:
    """Value where no group is known: what is said of the county's number, else unknown."""
    if county == ALAND["wellbeing_county"]:
        return ThemeValue(class_key="not_applicable", status=Status.NOT_APPLICABLE, basis="law")
    if answer.status in (Status.NONE, Status.UNDECIDED):
        return ThemeValue(class_key=str(answer.status), status=answer.status, basis=answer.basis)
    return ThemeValue(class_key=UNSEATED, status=Status.UNKNOWN, basis="no_source")


def _text(facts: Facts, answer_set: AnswerSet, group: LeadershipGroup, lang: str) -> str:
    names = [facts.name("employment_area", area, lang) for area in group.areas]
    name = group_name(facts, answer_set.groups, group, lang)
    return f"{name}: {translator(lang).listing(names)}"


def _words(value: ThemeValue, kind: ThemeClass, t: Translator) -> str:
    """Name and employment areas of the group; the words of the class where there is none."""
    text = value.texts.get(t.lang) if isinstance(value, GroupValue) else None
    return text or kind.text(t)


def _summary(values: Values, t: Translator) -> str:
    """Count the groups, those of several counties once; and what is not known."""
    seated = {value.value for value in values.values() if value.class_key in _LETTERS}
    unknown = sum(value.class_key not in (*_LETTERS, "not_applicable") for value in values.values())
    if not unknown:
        return t.ngettext(
            "{n} group in the whole country, one of several counties counted once",
            "{n} groups in the whole country, those of several counties counted once",
            len(seated),
        )
    known = t.ngettext("{n} group known", "{n} groups known", len(seated))
    left = t.ngettext("not known of {n} municipality", "not known of {n} municipalities", unknown)
    return f"{known}, {left}"


THEME = GroupTheme(
    id="tym_groups",
    place=15,
    division="municipality",
    named="tym_group",
    title=N_("Who sits in the same TYM leadership group"),
    short=N_("Who sits in the same group"),
    explanation=N_(
        "Which employment areas share a leadership group within a wellbeing services county. "
        "Colours and letters tell apart the groups of a county and its neighbours; the same letter "
        "elsewhere is another group. A group may span several counties, so the numbers of "
        "counties must not be added up."
    ),
    source=N_("Act 381/2023, section 9, and Statistics Finland's divisions"),
    date=None,
    classes=(
        *(
            ThemeClass(
                key=letter,
                label=label,
                fill=fill,
                # As grey as SKY, so it has marks of its own.
                pattern="upright" if fill == ORANGE else None,
                ink="#4a2f00" if fill == ORANGE else None,
            )
            for letter, label, fill in zip(
                _LETTERS,
                (
                    N_("Groups A"),
                    N_("Groups B"),
                    N_("Groups C"),
                    N_("Groups D"),
                    N_("Groups E"),
                    N_("Groups F"),
                ),
                FILLS,
                strict=True,
            )
        ),
        ThemeClass(
            key=PLANNED,
            label=N_("Planned group"),
            fill="#dfe8f3",
            pattern="lines-forward",
            ink="#2f6fb3",
            hue="#2f6fb3",
        ),
        MISSING["none"],
        MISSING["undecided"],
        ThemeClass(
            key=UNSEATED,
            label=N_("Group not known"),
            fill=MISSING["unknown"].fill,
            pattern=MISSING["unknown"].pattern,
            ink=MISSING["unknown"].ink,
            missing=True,
            hue=MISSING["unknown"].hue,
        ),
        MISSING["not_applicable"],
    ),
    measure=_measure,
    words=_words,
    summary=_summary,
    by_class=False,
)
