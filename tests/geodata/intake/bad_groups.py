"""Files whose leadership groups are wrong by themselves, or do not fit together."""

from collections.abc import Callable

from tests.geodata.intake import files as f
from tests.geodata.intake.cases import Case, xlsx_with

HEAD = (
    "Tunnus",
    "Ryhmän nimi",
    "Hyvinvointialueet",
    "Työllisyysalueet",
    "Asettaja",
    "Puheenjohtajan nimeää",
    "Alkaa",
    "Päättyy",
    "Tila",
)


def group(  # noqa: PLR0917 - one a column
    key: str,
    counties: str,
    areas: str | None,
    starts: str | None = None,
    ends: str | None = None,
    status: str | None = None,
    chair: str | None = None,
    set_by: str | None = None,
) -> tuple[object, ...]:
    """Row of a group in the columns of ``HEAD``."""
    return (key, f"Ryhmä {key}", counties, areas, set_by, chair, starts, ends, status)


def groups(*rows: tuple[object, ...], tym: f.Rows = ()) -> Callable[[], bytes]:
    """A file of groups, and of numbers of groups if given."""
    return lambda: xlsx_with(tym=tym, ryhmät=[HEAD, *rows])


def number(county: str, count: int) -> f.Rows:
    return [f.TYM[0], [county, count, None]]


ALL = group("a", "Pohjois-Savo", "Keski-Savo; Kuopio; Ylä-Savo")

GROUPS = (
    Case("no such area", "area", groups(group("a", "Pohjois-Savo", "Kuopio; Atlantis"))),
    Case("two areas without a mark", "area", groups(group("a", "Pohjois-Savo", "Kuopio Iisalmi"))),
    Case("no county", "required", groups(group("a", " ", "Kuopio"))),
    Case("a person's address", "group_person", groups((*ALL[:5], "Anna, anna@kuopio.example"))),
    Case("the same id twice", "group_id", groups(ALL, group("A", "20", "10"))),
    Case("no areas", "group_areas", groups(group("a", "Pohjois-Savo", None))),
    Case("a county beside", "group_county", groups(group("a", "13; 20", "13; 17; 45"))),
    Case("an area elsewhere", "group_foreign", groups(group("a", "13", "13; 17; 45; 01"))),
    Case("in two groups", "group_overlap", groups(ALL, group("b", "13", "17"))),
    Case(
        "in two groups on the day of change",
        "group_overlap",
        groups(
            group("a", "13", "13; 17; 45", None, "31.12.2025"),
            group("b", "13", "13; 17; 45", "31.12.2025"),
        ),
    ),
    Case(
        "in two planned groups",
        "group_overlap",
        groups(
            group("a", "13", "17", status="suunniteltu"),
            group("b", "13", "17", status="planned"),
        ),
    ),
    Case(
        "more than the act allows",
        "group_most",
        groups(group("a", "20", "10"), group("b", "20", "10", status="voimassa")),
    ),
    Case("another number", "group_count", groups(ALL, tym=number("13", 2))),
    Case(
        "groups where there are none",
        "group_count",
        groups(ALL, tym=[f.TYM[0], ["13", None, "ei ole"]]),
    ),
    Case(
        "too many for the number",
        "group_count",
        groups(group("a", "13", "17"), group("b", "13", "45"), tym=number("13", 1)),
    ),
    Case("ends first", "group_order", groups(group("a", "13", "17", "1.1.2026", "1.1.2025"))),
    Case(
        "both sheets",
        "group_sheets",
        lambda: xlsx_with(tym_jäsenet=f.MEMBERS, tym=[], ryhmät=[HEAD, group("a", "20", "10")]),
    ),
    Case("areas missing", "group_lacking", groups(group("a", "13", "17"))),
    Case("over by now", "group_days", groups(group("a", "20", "10", None, "1.2.2026"))),
    Case("not yet", "group_days", groups(group("a", "20", "10", "1.1.2027"))),
    Case("set from outside", "group_set_by", groups(group("a", "20", "10", set_by="Oulun seutu"))),
    Case("of Åland", "aland", groups(group("a", "91", "46"))),
)
