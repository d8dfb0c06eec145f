"""Rows of tables that follow from a new year: rows that end before it, bounds of the act."""

from collections.abc import Callable, Iterator, Mapping

from geodata.answers.answers import Answer, Basis, Status
from geodata.answers.example_groups import EXAMPLE_GROUPS, ExampleGroupRow, group_fits
from geodata.answers.example_municipal import (
    EXAMPLE_MUNICIPAL,
    ExampleMunicipalRow,
    municipal_fits,
)
from geodata.answers.groups import county_authorities
from geodata.answers.known_answers import (
    BOUNDS_SOURCE,
    ORGANISING,
    TYM,
    OrganisingRow,
    TymRow,
    known_answers,
    tym_bounds,
)
from geodata.answers.shipped_sets import EXAMPLE, ExampleRow, example_fits
from geodata.base.divisions import ALAND, load_divisions
from geodata.base.keys import COUNCILS, CouncilRow, NameRow, load_key
from geodata.base.read_table import read_table
from geodata.base.validity import V
from geodata.base.years import EXPECTED, RELATIONS, expected_relations
from geodata.cli.table_draft import TableDraft
from geodata.relations.by_year import partner_counts, relations

Bounds = Mapping[str, tuple[int, int]]
SINGLE, HOST = "single_municipality", "host_municipality"


def add_expected(
    draft: TableDraft, year: int, names: tuple[NameRow, ...], municipalities: int
) -> None:
    """Add the divisions of a year with the numbers of their areas, as the names list them."""
    counts = {"municipality": municipalities} | {
        division: sum(row.division == division for row in names)
        for division in load_divisions(draft.folder)
        if division != "municipality"
    }
    rows = [(year, each, count, ALAND.get(each)) for each, count in counts.items() if count]
    draft.append_rows(EXPECTED, rows)


def add_relations(draft: TableDraft, old: int, year: int) -> None:
    """Add the expected relations of a year, for the pairs of divisions that the old year has."""
    rows = []
    for row in expected_relations(old, draft.folder):
        a, b = row.division_a, row.division_b
        pairs = relations(a, b, year, draft.folder)
        crossing = int((partner_counts(a, b, year, draft.folder) > 1).sum())
        rows.append((year, a, b, int((pairs["code_a"] != ALAND.get(a)).sum()), crossing))
    draft.append_rows(RELATIONS, rows)


def follow_up(draft: TableDraft, old: int, year: int) -> Iterator[str]:
    """End rows that do not hold in a year, add bounds of the act; yield a sentence for each."""
    yield from _end_councils(draft, old, year)
    yield from _end_models(draft, old, year)
    yield from _renew_groups(draft, old, year)
    yield from _end_examples(draft, old, year)
    yield from _end_example_groups(draft, old, year)
    yield from _end_example_municipal(draft, old, year)


def _end_councils(draft: TableDraft, old: int, year: int) -> Iterator[str]:
    regions = set(load_key(year, draft.folder)["region"])
    for row in _end(draft, COUNCILS, CouncilRow, old, lambda row: row.region not in regions):
        yield f"{COUNCILS}: {row.region} {row.name_fi} ends with {old}"


def _end_models(draft: TableDraft, old: int, year: int) -> Iterator[str]:
    """End models of areas that have ended or whose number of municipalities contradicts them."""
    sizes = load_key(year, draft.folder)["employment_area"].value_counts().to_dict()

    def is_over(row: OrganisingRow) -> bool:
        size = sizes.get(row.employment_area, 0)
        return not size or (row.model == SINGLE and size > 1) or (row.model == HOST and size == 1)

    for row in _end(draft, ORGANISING, OrganisingRow, old, is_over):
        size = sizes.get(row.employment_area, 0)
        why = f"has {size} municipalities" if size else "is no area any more"
        yield f"{ORGANISING}: {row.employment_area} {row.model} ends with {old}, as it {why}"


def _renew_groups(draft: TableDraft, old: int, year: int) -> Iterator[str]:
    """End the rows of counties whose bounds change, and add rows that follow from the act."""
    before, after = tym_bounds(old, draft.folder), tym_bounds(year, draft.folder)
    changed = {code for code in {*before, *after} if before.get(code) != after.get(code)}
    for row in _end(draft, TYM, TymRow, old, lambda row: row.wellbeing_county in changed):
        code = row.wellbeing_county
        yield f"{TYM}: {code} {row.status} ends with {old}, as {_bounds(before, after, code)}"
    added = [_by_act(code, after[code], year) for code in sorted(changed & set(after))]
    columns = draft.columns(TYM)
    draft.append_rows(TYM, [[cells.get(column) for column in columns] for cells in added])
    for cells in added:
        yield f"{TYM}: {cells['wellbeing_county']} {cells['status']} from {year} by the act"


def _bounds(before: Bounds, after: Bounds, code: str) -> str:
    if code not in after:
        return "it is no county any more"
    return f"it has {after[code][1]} employment authorities, not {before[code][1]}"


def _by_act(county: str, bounds: tuple[int, int], year: int) -> dict[str, object]:
    """Row of a county of which nothing but the bounds of the act is known."""
    sole = bounds == (1, 1)
    return {
        "wellbeing_county": county,
        "status": (Status.DERIVED if sole else Status.UNKNOWN).value,
        "groups": 1 if sole else None,
        "groups_min": bounds[0],
        "groups_max": bounds[1],
        "basis": Basis.LAW.value,
        "source": BOUNDS_SOURCE,
        "valid_from": year,
    }


def _end_examples(draft: TableDraft, old: int, year: int) -> Iterator[str]:
    known = known_answers(year, draft.folder)

    def is_over(row: ExampleRow) -> bool:
        answer: Answer | None = known.get((row.topic, row.area))
        return not example_fits(row, answer)

    for row in _end(draft, EXAMPLE, ExampleRow, old, is_over):
        yield f"{EXAMPLE}: the invented answer {row.topic} of {row.area} ends with {old}"


def _end_example_groups(draft: TableDraft, old: int, year: int) -> Iterator[str]:
    authorities = county_authorities(year, draft.folder)
    for row in _end(
        draft, EXAMPLE_GROUPS, ExampleGroupRow, old, lambda row: not group_fits(row, authorities)
    ):
        yield f"{EXAMPLE_GROUPS}: the invented group {row.id} ends with {old}"


def _end_example_municipal(draft: TableDraft, old: int, year: int) -> Iterator[str]:
    there = {str(code) for code in load_key(year, draft.folder).index}
    name, model = EXAMPLE_MUNICIPAL, ExampleMunicipalRow
    for row in _end(draft, name, model, old, lambda row: not municipal_fits(row, there)):
        yield f"{name}: the invented answer {row.topic} of {row.municipality} ends with {old}"


def _end(
    draft: TableDraft, name: str, model: type[V], last: int, is_over: Callable[[V], bool]
) -> list[V]:
    """Let the open rows for which ``is_over`` holds end with a year; return them."""
    table = read_table(draft.folder / name, model)
    ended = [
        (row, line)
        for row, line in zip(table.rows, table.lines, strict=True)
        if row.valid_to is None and row.valid_from <= last and is_over(row)
    ]
    if ended:
        draft.end_rows(name, [line for _, line in ended], last)
    return [row for row, _ in ended]
