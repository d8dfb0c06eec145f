"""Words that a survey file may use: areas by code or name, choices by key or word."""

import difflib
import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from types import MappingProxyType

from geodata.answers.answers import Status
from geodata.answers.topics import TOPICS
from geodata.base.divisions import DIVISIONS
from geodata.base.keys import load_names
from geodata.base.wording import Lang, Words
from geodata.base.years import DEFAULT_YEAR

SURVEY_DIVISIONS = tuple(division.id for division in DIVISIONS.values() if division.main)

STATUSES: Mapping[str, Words] = MappingProxyType(
    {
        Status.KNOWN: Words("tiedossa", "känt", "known"),
        Status.NONE: Words("ei ole", "finns inte", "does not exist"),
        Status.UNDECIDED: Words("ei vielä päätetty", "ännu inte beslutat", "undecided"),
        Status.UNKNOWN: Words("ei tiedossa", "inte känt", "not known"),
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

OFFERED_STATUSES = (Status.KNOWN, Status.NONE, Status.UNDECIDED, Status.UNKNOWN)
"""Statuses to choose from; the others occur only in templates with the current answers."""

CHOICES: Mapping[str, Mapping[str, Words]] = MappingProxyType(
    {
        "status": STATUSES,
        **{
            topic.sheet.column: {each.value: Words.of(each.label) for each in topic.options}
            for topic in TOPICS.values()
            if topic.sheet and topic.options
        },
        "state": STATES,
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

# What people leave out of, or write instead of, an official name.
_SHORTENED = re.compile(r" (hyvinvointialue|valfardsomrade|wellbeing services county)$")
_NICKNAMES = MappingProxyType({("wellbeing_county", "90"): ("Helsinki", "Helsingfors")})
_DASHES = re.compile("\\s*[\u2010-\u2015\u2212-]\\s*")
_CLOSE_ENOUGH = 0.7


def fold(text: str) -> str:
    """Normalise a spelling: drop case and accents, unify kinds of dashes and spaces."""
    decomposed = unicodedata.normalize("NFKD", text.casefold())
    decomposed = "".join(letter for letter in decomposed if not unicodedata.combining(letter))
    return " ".join(_DASHES.sub("-", decomposed).split())


@dataclass(frozen=True)
class Vocabulary:
    """Areas of one year and the words of every choice, found by their folded spelling."""

    year: int
    names: Mapping[str, Mapping[str, Words]]
    _areas: Mapping[str, Mapping[str, str]]
    _choices: Mapping[str, Mapping[str, str]]

    def area(self, division: str, text: str) -> str | None:
        """Code of the area that a code or a name in any of the languages means, or None."""
        code = text.strip()
        if code.isascii() and code.isdigit():
            code = code.zfill(3 if division == "municipality" else 2)
            return code if code in self.names[division] else None
        return self._areas[division].get(fold(text))

    def choice(self, kind: str, text: str) -> str | None:
        """Key of the choice that a key or a word in any of the languages means, or None."""
        return self._choices[kind].get(fold(text))

    def name(self, division: str, code: str, lang: Lang) -> str:
        """Name of an area in the language."""
        return self.names[division][code].say(lang)

    def closest(self, division: str, text: str) -> str | None:
        """Code of the area with the most similar name, or None when no name is similar."""
        known = self._areas[division]
        found = difflib.get_close_matches(fold(text[:100]), known, n=1, cutoff=_CLOSE_ENOUGH)
        return known[found[0]] if found else None


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
    areas = {division: _spellings(division, words) for division, words in names.items()}
    choices = {
        kind: {
            fold(word): key
            for key, words in keys.items()
            for word in (key, *words, *_FORMER_WORDS.get((kind, key), ()))
        }
        for kind, keys in CHOICES.items()
    }
    return Vocabulary(year, MappingProxyType(names), areas, choices)


def _spellings(division: str, names: Mapping[str, Words]) -> dict[str, str]:
    """Areas by the folded spellings of their names, without spellings that two areas share."""
    found: dict[str, set[str]] = {}
    for code, words in names.items():
        for word in (*words, *_NICKNAMES.get((division, code), ())):
            for spelling in (fold(word), _SHORTENED.sub("", fold(word))):
                found.setdefault(spelling, set()).add(code)
    return {spelling: codes.pop() for spelling, codes in found.items() if len(codes) == 1}


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
