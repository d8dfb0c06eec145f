"""Words that a survey file may use: areas by code or name, choices by key or word."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from types import MappingProxyType

from geodata.answers.answers import Status
from geodata.answers.groups import GroupStatus
from geodata.answers.topics import TOPICS
from geodata.base.area_names import Ambiguous, Found, NotFound, find_area, fold, look_up
from geodata.base.divisions import DIVISIONS
from geodata.base.keys import load_names
from geodata.base.wording import Lang, Words
from geodata.base.years import DEFAULT_YEAR

SURVEY_DIVISIONS = tuple(division.id for division in DIVISIONS.values() if division.main)

STATUSES: Mapping[str, Words] = MappingProxyType(
    {
        Status.KNOWN: Words("tiedossa", "känt", "known"),
        Status.PLANNED: Words("suunniteltu", "planerad", "planned"),
        Status.NONE: Words("ei ole", "finns inte", "does not exist"),
        Status.UNDECIDED: Words("ei vielä päätetty", "ännu inte beslutat", "undecided"),
        Status.UNKNOWN: Words("ei tiedossa", "inte känt", "not known"),
        Status.RANGE: Words("vaihteluväli", "intervall", "range"),
        Status.DERIVED: Words("päätelty laista", "härlett ur lagen", "follows from the act"),
        Status.NOT_APPLICABLE: Words("ei koske", "gäller inte", "not applicable"),
    }
)

STATES: Mapping[str, Words] = MappingProxyType(
    {
        "draft": Words("luonnos", "utkast", "draft"),
        "final": Words("lopullinen", "slutlig", "final"),
    }
)

GROUP_STATUSES: Mapping[str, Words] = MappingProxyType(
    {
        GroupStatus.IN_FORCE: Words("voimassa", "i kraft", "in force"),
        GroupStatus.PLANNED: Words("suunniteltu", "planerad", "planned"),
        GroupStatus.UNKNOWN: Words("ei tiedossa", "inte känt", "not known"),
    }
)

OFFERED_STATUSES = (
    Status.KNOWN,
    Status.PLANNED,
    Status.NONE,
    Status.UNDECIDED,
    Status.UNKNOWN,
)
"""Statuses to choose from; the others follow from the answer, and occur in filled templates."""

CHOICES: Mapping[str, Mapping[str, Words]] = MappingProxyType(
    {
        "status": STATUSES,
        **{
            topic.sheet.column: {each.value: Words.of(each.label) for each in topic.options}
            for topic in TOPICS.values()
            if topic.sheet and topic.options
        },
        "state": STATES,
        "group_status": GROUP_STATUSES,
    }
)
"""Lists to choose from; that of a topic has the name of its column."""

# Words of templates that were handed out before, which are still read.
_FORMER_WORDS: Mapping[tuple[str, str], tuple[str, ...]] = MappingProxyType(
    {
        ("status", Status.DERIVED): (
            "päätelty säännöstä",
            "härlett ur en regel",
            "derived from a rule",
        )
    }
)


@dataclass(frozen=True)
class Vocabulary:
    """Areas of one year as people write them, and the words of every choice by folded spelling."""

    year: int
    names: Mapping[str, Mapping[str, Words]]
    _choices: Mapping[str, Mapping[str, str]]

    def area(self, division: str, text: str) -> Found | None:
        """Area that a text means, or None when it means none or more than one."""
        found = look_up(text, division, self.year)
        return found if isinstance(found, Found) else None

    def likely_areas(self, division: str, text: str) -> Found | Ambiguous | NotFound:
        """Area, areas or suggestions for a text; slower than ``area``, which suggests nothing."""
        return find_area(text, division, self.year)

    def choice(self, kind: str, text: str) -> str | None:
        """Key of the choice that a key or a word in any of the languages means, or None."""
        return self._choices[kind].get(fold(text))

    def name(self, division: str, code: str, lang: Lang) -> str:
        """Name of an area in the language."""
        return self.names[division][code].say(lang)


@cache
def vocabulary(year: int = DEFAULT_YEAR) -> Vocabulary:
    """Return the vocabulary of a year, read once; ValueError for a year without a key."""
    frame = load_names(year)
    names = {
        division: {
            str(code): Words(row.name_fi, row.name_sv, row.name_en)
            for code, row in frame.loc[division].iterrows()
        }
        for division in SURVEY_DIVISIONS
    }
    choices = {
        kind: {
            fold(word): key
            for key, words in keys.items()
            for word in (key, *words, *_FORMER_WORDS.get((kind, key), ()))
        }
        for kind, keys in CHOICES.items()
    }
    return Vocabulary(year, MappingProxyType(names), choices)


def words_of(context: object) -> Vocabulary:
    """Vocabulary that a validation was given as its context; that of today without one."""
    return context if isinstance(context, Vocabulary) else vocabulary()


def area_name(division: str, code: str, lang: Lang, year: int = DEFAULT_YEAR) -> str | None:
    """Name of an area of the year; None for an unknown code, which old answers may have."""
    words = vocabulary(year).names.get(division, {}).get(code)
    return words.say(lang) if words else None


def choice_word(kind: str, key: str, lang: Lang) -> str:
    """Word of a choice; the key itself if it is unknown, which old answers may have."""
    words = CHOICES.get(kind, {}).get(key)
    return words.say(lang) if words else key


def offered(kind: str) -> tuple[str, ...]:
    """Keys of a list of choices, in the order of the registry."""
    return OFFERED_STATUSES if kind == "status" else tuple(CHOICES[kind])


def offered_words(kind: str, lang: Lang) -> list[str]:
    """Words of a list of choices, in the language."""
    return [CHOICES[kind][key].say(lang) for key in offered(kind)]
