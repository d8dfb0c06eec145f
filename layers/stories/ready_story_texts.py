"""Texts of the stories that ship with the app; every figure in them is counted from the facts."""

from geodata import ALAND
from layers.map.facts import Facts
from layers.words.grammar import count_word, the_county
from layers.words.labels import HELSINKI, count_areas
from layers.words.text import Translator, capitalised

MAIN = ("municipality", "employment_area", "wellbeing_county", "region")


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
