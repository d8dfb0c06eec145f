"""Texts of the stories that ship with the app; every figure in them is counted from the facts."""

from geodata import ALAND, AnswerSet, Status
from layers.map.facts import Facts
from layers.themes.registry import THEMES
from layers.themes.theme import ThemeClass
from layers.words.grammar import count_word, the_county
from layers.words.labels import HELSINKI, count_areas
from layers.words.text import Translator, capitalised

MAIN = ("municipality", "employment_area", "wellbeing_county", "region")
CERTAIN = "certain"
"""Kind of step for the counties whose number of groups is certain."""
OUTSIDE = "not_applicable"


def mainland(facts: Facts, division: str) -> list[str]:
    """Return the codes of a division's areas without Åland's."""
    return [code for code in facts.codes(division) if code != ALAND.get(division)]


def crossing(facts: Facts) -> list[str]:
    """Return the codes of the employment areas that lie in more than one county."""
    return [
        code
        for code in mainland(facts, "employment_area")
        if len(facts.split("employment_area", code, "wellbeing_county")) > 1
    ]


def four_title(t: Translator) -> str:
    """Return the title of the story on the divisions."""
    count = capitalised(count_word(len(MAIN), t))
    return t.gettext("{count} divisions into areas, one map", count=count)


def division_title(facts: Facts, division: str, t: Translator) -> str:
    """Return the number of areas of a division; without Åland except for municipalities."""
    if division == "wellbeing_county":
        counties = [code for code in mainland(facts, division) if code != HELSINKI]
        return t.gettext(
            "{counties} and the City of Helsinki", counties=count_areas(division, len(counties), t)
        )
    return count_areas(division, len(_counted(facts, division)), t)


def division_caption(facts: Facts, division: str, t: Translator) -> str:
    """Return the purpose of a division and the size of its areas."""
    sizes = sorted(facts.population(division, code) for code in _counted(facts, division))
    values = {"least": t.number(sizes[0]), "most": t.number(sizes[-1])}
    match division:
        case "municipality":
            return t.gettext(
                "Every other division is made of whole municipalities. They have from {least} to "
                "{most} residents.",
                **values,
            )
        case "employment_area":
            return t.gettext(
                "Since 2025 an employment area has arranged the employment services of its "
                "municipalities. The areas have from {least} to {most} residents.",
                **values,
            )
        case "wellbeing_county":
            return t.gettext(
                "They arrange health and social services; the City of Helsinki, counted here, "
                "does so by itself. They have from {least} to {most} residents.",
                **values,
            )
    return t.gettext(
        "A regional council answers for the development of a region. The regions have from "
        "{least} to {most} residents.",
        **values,
    )


def division_notes(t: Translator) -> str:
    """Return speaker notes for a division's step."""
    return t.gettext("Åland has legislation of its own and is counted apart.")


def together_title(t: Translator) -> str:
    """Return the title of the step with all borders."""
    return t.gettext("The borders do not coincide")


def together_caption(facts: Facts, t: Translator) -> str:
    """Return the number of pairs of authority and county, and of areas that cross."""
    areas = mainland(facts, "employment_area")
    pairs = sum(len(facts.split("employment_area", each, "wellbeing_county")) for each in areas)
    return t.gettext(
        "{areas} and {counties} make {pairs} pairs that cooperate. {crossing} of the "
        "employment areas lie in more than one county (Helsinki included).",
        areas=capitalised(count_areas("employment_area", len(areas), t)),
        counties=count_areas("wellbeing_county", len(mainland(facts, "wellbeing_county")), t),
        pairs=t.number(pairs),
        crossing=t.number(len(crossing(facts))),
    )


def together_notes(t: Translator) -> str:
    """Return speaker notes for the step with all borders."""
    return t.gettext("County borders are the strongest lines, employment areas are dashed.")


def five_title(facts: Facts, t: Translator) -> str:
    """Return the title of the story on areas that cross a county border."""
    count = capitalised(count_word(len(crossing(facts)), t))
    return t.gettext(
        "{count} employment areas on the border of two wellbeing services counties", count=count
    )


def crossing_title(facts: Facts, t: Translator) -> str:
    """Return the title of the first step of that story."""
    count = capitalised(count_word(len(crossing(facts)), t))
    return t.gettext("{count} employment areas cross the border of a county", count=count)


def crossing_caption(facts: Facts, t: Translator) -> str:
    """Return the number of residents of the areas that cross."""
    codes = crossing(facts)
    residents = sum(facts.population("employment_area", code) for code in codes)
    return t.gettext(
        "They have {municipalities} and {residents} residents. All other employment areas lie "
        "inside one county or form it.",
        municipalities=count_areas("municipality", _size(facts, codes), t),
        residents=t.number(residents),
    )


def crossing_notes(t: Translator) -> str:
    """Return speaker notes for the first step of that story."""
    return t.gettext("Each of these areas must agree on cooperation with more than one county.")


def area_title(facts: Facts, code: str, t: Translator) -> str:
    """Return the name of an employment area."""
    return facts.name("employment_area", code, t.lang)


def area_caption(facts: Facts, code: str, t: Translator) -> str:
    """Return the municipalities of an area by county, the largest part first."""
    parts = facts.split("employment_area", code, "wellbeing_county")
    return ". ".join(_part(facts, county, members, t) for county, members in parts.items()) + "."


def area_notes(facts: Facts, code: str, t: Translator) -> str:
    """Return the size of an area, for the speaker."""
    return t.gettext(
        "{municipalities}, {residents} residents.",
        municipalities=count_areas("municipality", _size(facts, [code]), t),
        residents=t.number(facts.population("employment_area", code)),
    )


def tym_story_title(t: Translator) -> str:
    """Return the title of the story on leadership groups."""
    return t.gettext("TYM leadership groups: what is known and what is not")


def question_title(t: Translator) -> str:
    """Return the title of the step that asks the question."""
    return t.gettext("With how many employment authorities must a county agree on cooperation?")


def question_caption(facts: Facts, t: Translator) -> str:
    """Return how many counties have one employment authority, and how many have more."""
    counties = mainland(facts, "wellbeing_county")
    faced = [len(facts.split("wellbeing_county", each, "employment_area")) for each in counties]
    return t.gettext(
        "Of {all} areas ({counties} counties and Helsinki) {one} have one employment "
        "authority and {more} have several.",
        one=t.number(faced.count(1)),
        all=t.number(len(counties)),
        counties=t.number(len([code for code in counties if code != HELSINKI])),
        more=t.number(sum(n > 1 for n in faced)),
    )


def question_notes(t: Translator) -> str:
    """Return speaker notes for the question."""
    return t.gettext("The City of Helsinki is counted among the counties, Åland is not.")


def present_kinds(facts: Facts, answers: AnswerSet) -> dict[str, tuple[str, ...]]:
    """Return kind of step -> classes of the theme that occur, in the order of the legend.

    All certain classes make one step, each range of possible numbers one, Åland the last.
    """
    theme = THEMES["tym"]
    kinds: dict[str, tuple[str, ...]] = {}
    for each in theme.displayed_classes(theme.values(facts, answers)):
        kind = _kind_of(each)
        kinds[kind] = (*kinds.get(kind, ()), each.key)
    return {kind: kinds[kind] for kind in sorted(kinds, key=_place)}


def _kind_of(each: ThemeClass) -> str:
    """Return the kind of step of a class: the class's key if the number is not certain."""
    certain = not each.missing or each.key in (Status.NONE, Status.UNDECIDED)
    return CERTAIN if certain else each.key


def _place(kind: str) -> int:
    return {CERTAIN: 0, OUTSIDE: 2}.get(kind, 1)


def tym_title(facts: Facts, answers: AnswerSet, kind: str, t: Translator) -> str:
    """Return the title of a step: the number of counties it shows."""
    n = len(_of_kind(facts, answers, kind))
    if kind == CERTAIN:
        return t.ngettext("Known in {n} county", "Known in {n} counties", n)
    if kind == OUTSIDE:
        return t.gettext("The act does not apply to Åland")
    most = THEMES["tym"].kind(kind).high
    if most is None:
        return t.ngettext("Not known in {n} county", "Not known in {n} counties", n)
    return t.ngettext(
        "{n} county: 1–{most} leadership groups",
        "{n} counties: 1–{most} leadership groups",
        n,
        most=t.number(most),
    )


def tym_caption(facts: Facts, answers: AnswerSet, kind: str, t: Translator) -> str:
    """Return the reason for a step's classes and the residents concerned."""
    codes = _of_kind(facts, answers, kind)
    residents = t.number(sum(facts.population("wellbeing_county", code) for code in codes))
    if kind == CERTAIN:
        return _certain_caption(present_kinds(facts, answers)[kind], residents, t)
    if kind == OUTSIDE:
        return t.gettext(
            "The act 381/2023 is about the authorities of the mainland. Åland has {residents} "
            "residents and legislation of its own.",
            residents=residents,
        )
    most = THEMES["tym"].kind(kind).high
    if most is None:
        return t.gettext("{residents} residents.", residents=residents)
    if most == 2:
        return t.gettext(
            "Two employment authorities may share a group if they agree on it, or have one "
            "each. Published sources do not say which. {residents} residents.",
            residents=residents,
        )
    return t.gettext(
        "With {count} authorities there is at least one group and at most as many as "
        "authorities. Published sources do not say how many. {residents} residents.",
        count=count_word(int(most), t),
        residents=residents,
    )


def _certain_caption(classes: tuple[str, ...], residents: str, t: Translator) -> str:
    if classes == ("1",):
        return t.gettext(
            "With one employment authority there is by law one leadership group. These "
            "counties have {residents} residents.",
            residents=residents,
        )
    return t.gettext(
        "The number follows from the act or from answers. These counties have {residents} "
        "residents.",
        residents=residents,
    )


def tym_notes(t: Translator) -> str:
    """Return speaker notes for these steps."""
    return t.gettext(
        "Solid colour: the number is known. Hatching: it is not known, only the limits "
        "of the act are."
    )


def _part(facts: Facts, county: str, members: tuple[str, ...], t: Translator) -> str:
    names = [facts.name("municipality", each, t.lang) for each in members]
    name = capitalised(the_county(facts.name("wellbeing_county", county, t.lang), t.lang))
    return f"{name}: {t.listing(names)}"


def _counted(facts: Facts, division: str) -> list[str]:
    if division == "municipality":
        return list(facts.codes(division))
    return mainland(facts, division)


def _size(facts: Facts, codes: list[str]) -> int:
    return sum(len(facts.members("employment_area", code)) for code in codes)


def _of_kind(facts: Facts, answers: AnswerSet, kind: str) -> list[str]:
    """Return the codes of the counties that a kind of step shows."""
    theme = THEMES["tym"]
    values = theme.values(facts, answers)
    return [code for code, value in values.items() if _kind_of(theme.kind(value.class_key)) == kind]
