"""The profile of an area: sentence, counts, shares, partners and evidence."""

import math
import re
from dataclasses import dataclass

import geodata
from geodata import AnswerSet
from geodata.base.statistics import UNEMPLOYMENT
from layers.cooperation.act_texts import ActNote, groups_note, youth_note
from layers.map.facts import Facts
from layers.profile.counterparts import Counterpart, counterparts
from layers.profile.evidence import Evidence, ServicePoint, evidence, service_points
from layers.profile.figures import figures
from layers.profile.leadership_groups import AreaGroups, area_groups
from layers.profile.links import Link
from layers.profile.sentence import sentence
from layers.words.answer_sets import answer_set_name
from layers.words.labels import HELSINKI, area_label, count_areas, division_label
from layers.words.text import Translator, sort_key, translator

__all__ = [
    "Count",
    "Counterpart",
    "Evidence",
    "Link",
    "Parents",
    "Profile",
    "ServicePoint",
    "Share",
    "profile",
]


@dataclass(frozen=True)
class Count:
    """A figure and its label: ``87 548`` and ``asukasta 2025``."""

    number: str
    label: str


@dataclass(frozen=True)
class Share:
    """Share (0 to 1) of the area's residents who belong to an area of another division."""

    link: Link
    share: float
    percent: str
    residents: int
    municipalities: int


@dataclass(frozen=True)
class Parents:
    """Areas of one division that the area lies in, the one with the most of its residents first."""

    label: str
    links: tuple[Link, ...]


@dataclass(frozen=True)
class Profile:
    """Everything that is shown of one area, in one language.

    ``sentence`` marks strong text with ``**``; ``spans`` has it as (text, strong) pieces and
    ``plain_sentence`` without marks. ``population`` is (year, residents on 31 December).
    ``service_points`` are those that the answers named ``answers_name`` list, ``evidence`` are
    other mentions. ``act`` is what the act says, for counties and employment areas;
    ``figures`` are values of themes. ``groups`` are its leadership groups, if it has any of its
    own.
    """

    division: str
    code: str
    kind: str
    name: str
    sentence: str
    counts: tuple[Count, ...]
    shares_title: str
    shares: tuple[Share, ...]
    members: tuple[Link, ...]
    parents: tuple[Parents, ...]
    counterparts: tuple[Counterpart, ...]
    groups: AreaGroups | None
    figures: tuple[Counterpart, ...]
    act: ActNote | None
    population: tuple[tuple[int, int], ...]
    answers_name: str
    service_points: tuple[ServicePoint, ...]
    evidence: tuple[Evidence, ...]
    evidence_caveat: str

    @property
    def spans(self) -> tuple[tuple[str, bool], ...]:
        """The sentence as (text, strong) pieces."""
        pieces = re.split(r"\*\*", self.sentence)
        return tuple((piece, number % 2 == 1) for number, piece in enumerate(pieces) if piece)

    @property
    def plain_sentence(self) -> str:
        """The sentence without marks."""
        return self.sentence.replace("**", "")


def profile(  # noqa: PLR0913, PLR0917 - what a profile depends on
    facts: Facts,
    answer_set: AnswerSet,
    division: str,
    code: str,
    lang: str,
    baseline: AnswerSet | None = None,
) -> Profile:
    """Return the profile of an area of any division.

    With ``baseline`` its partners show what changes from that set. Raises KeyError for an unknown
    code.
    """
    t = translator(lang)
    by = "employment_area" if division == "wellbeing_county" else "wellbeing_county"
    return Profile(
        division=division,
        code=code,
        kind=area_label(division, code, t),
        name=facts.name(division, code, lang),
        sentence=sentence(facts, answer_set, division, code, lang),
        counts=_counts(facts, division, code, t),
        shares_title=_shares_title(by, t),
        shares=_shares(facts, division, code, by, t),
        members=_members(facts, division, code, lang),
        parents=_parents(facts, division, code, t),
        counterparts=counterparts(facts, answer_set, division, code, t, baseline),
        groups=area_groups(facts, answer_set, division, code, t),
        figures=figures(facts, answer_set, division, code, t),
        act=_act(answer_set, division, code, t),
        population=tuple(
            (year, facts.population(division, code, year)) for year in facts.population_years
        ),
        answers_name=answer_set_name(answer_set, t),
        service_points=service_points(facts, answer_set, facts.members(division, code), t),
        evidence=evidence(facts, facts.members(division, code), t),
        evidence_caveat=t.gettext(
            "Pages that mention an Ohjaamo service point, with the time they tell of. The list is "
            "incomplete and mostly old: a municipality that is not on it may well have one."
        ),
    )


def _shares_title(by: str, t: Translator) -> str:
    if by == "employment_area":
        return t.gettext("Residents by employment area")
    return t.gettext("Residents by wellbeing services county")


def _act(answer_set: AnswerSet, division: str, code: str, t: Translator) -> ActNote | None:
    if division == "wellbeing_county":
        return groups_note(answer_set, code, t)
    if division == "employment_area" and code != geodata.ALAND[division]:
        return youth_note(t)
    return None


def _counts(facts: Facts, division: str, code: str, t: Translator) -> tuple[Count, ...]:
    residents = t.ngettext(
        "{n} resident in {year}",
        "{n} residents in {year}",
        facts.population(division, code),
        year=facts.latest_population,
    )
    if division == "municipality":
        return (_count(residents), *_unemployment(facts, code, t))
    municipalities = count_areas("municipality", len(facts.members(division, code)), t)
    return (_count(municipalities), *_partners(facts, division, code, t), _count(residents))


def _unemployment(facts: Facts, municipality: str, t: Translator) -> tuple[Count, ...]:
    """Rate of a municipality; nothing where it is not known, as after a merger."""
    rate = float(facts.newest_figures(UNEMPLOYMENT)[municipality])
    if math.isnan(rate):
        return ()
    year = facts.newest_year(UNEMPLOYMENT)
    return (Count(t.percent(rate / 100, 1), t.gettext("unemployed in {year}", year=year)),)


def _partners(facts: Facts, division: str, code: str, t: Translator) -> tuple[Count, ...]:
    """Count an area's counties, or a county's employment areas; empty for Helsinki and Åland."""
    other = "employment_area" if division == "wellbeing_county" else "wellbeing_county"
    named = () if other == "employment_area" else (HELSINKI,)
    codes = set(facts.split(division, code, other)) - {geodata.ALAND[other]}
    counted = len(codes.difference(named))
    if not counted:
        return ()
    partners = _count(count_areas(other, counted, t))
    if counted == len(codes):
        return (partners,)
    label = t.ngettext("county and Helsinki", "counties and Helsinki", counted)
    return (Count(partners.number, label),)


def _count(text: str) -> Count:
    """Split a count in words into its number and its label."""
    number, label = text.split(" ", 1)
    return Count(number, label)


def _shares(facts: Facts, division: str, code: str, by: str, t: Translator) -> tuple[Share, ...]:
    whole = facts.population(division, code)
    return tuple(
        Share(
            link=Link.to(facts, by, part, t.lang),
            share=facts.residents(members) / whole,
            percent=t.percent(facts.residents(members) / whole),
            residents=facts.residents(members),
            municipalities=len(members),
        )
        for part, members in facts.split(division, code, by).items()
    )


def _members(facts: Facts, division: str, code: str, lang: str) -> tuple[Link, ...]:
    """Return links to the area's municipalities by name; empty for a municipality."""
    if division == "municipality":
        return ()
    links = [Link.to(facts, "municipality", each, lang) for each in facts.members(division, code)]
    return tuple(sorted(links, key=lambda link: sort_key(link.name)))


def _parents(facts: Facts, division: str, code: str, t: Translator) -> tuple[Parents, ...]:
    return tuple(
        Parents(
            label=division_label(other, t),
            links=tuple(
                Link.to(facts, other, each, t.lang) for each in facts.split(division, code, other)
            ),
        )
        for other in facts.divisions
        if other not in ("municipality", division)
    )
