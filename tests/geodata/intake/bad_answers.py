"""Files whose cells are wrong, or whose answers do not fit together."""

from collections.abc import Callable, Sequence
from datetime import date

from openpyxl import Workbook
from openpyxl.comments import Comment

from tests.geodata.intake import files as f
from tests.geodata.intake.cases import TYM_HEAD, Case, csv_text, ods_element, xlsx_with
from tests.geodata.intake.files import META, OHJAAMO, TYM, YOUTH, sheets, with_row


def _comment(book: Workbook) -> None:
    book["tym"]["B2"].comment = Comment("?", "x")
    book["tym"]["B2"] = "kaksi"


def _tym(*cells: object) -> Callable[[], bytes]:
    return lambda: xlsx_with(tym=with_row(TYM, *cells))


def _youth(*cells: object) -> Callable[[], bytes]:
    return lambda: xlsx_with(nuoret=with_row(YOUTH, *cells))


def _members(*rows: Sequence[object]) -> Callable[[], bytes]:
    heading = ["Hyvinvointialue", "Työllisyysalue", "Ryhmä"]
    return lambda: xlsx_with(tym_jäsenet=[heading, *rows])


def _others(model: str | None, others: str) -> Callable[[], bytes]:
    heading = ["Työllisyysalue", "Malli", "Muut mallit"]
    return lambda: xlsx_with(nuoret=[heading, ["11", model, others]])


def _origin(status: str | None, source: str) -> Callable[[], bytes]:
    heading = ["Hyvinvointialue", "Johtoryhmiä", "Tila", "Lähde"]
    return lambda: xlsx_with(tym=[heading, ["03", None, status, source]])


def _meta(field: str, value: object) -> Callable[[], bytes]:
    rows = [row for row in META if row[0] != field]
    return lambda: xlsx_with(tiedot=with_row(rows, field, value))


CELLS = (
    Case("empty title", "required", _meta("Otsikko", None)),
    Case("empty meta", "required", lambda: xlsx_with(tiedot=[["Otsikko"]])),
    Case("no area", "required", _tym(None, 2, None)),
    Case("unknown code", "area", _tym("77", 2, None)),
    Case("unknown name", "area", _tym("Atlantis", 2, None)),
    Case("misspelt name", "area_close", _tym("Lapin hyvinvontialue", 2, None)),
    Case("part of several names", "area_ambiguous", _tym("Uusimaa", 2, None)),
    Case("code of one area and name of another", "area_ambiguous", _tym("05 Pirkanmaa", 2, None)),
    Case("brand of a county", "area_read", _tym("Varha", 2, None)),
    Case("code with letters", "area_read", _tym("HVA08", 2, None)),
    Case(
        "former municipality",
        "area_former",
        lambda: xlsx_with(ohjaamo=with_row(OHJAAMO, "Valtimo", "Ohjaamo Valtimo", None)),
    ),
    Case("right-to-left name", "area", _tym("\u05e9\u05dc\u05d5\u05dd", 2, None)),
    Case("right-to-left override", "control", _tym("\u202eLapin hyvinvointialue", 2, None)),
    Case(
        "name of another area",
        "area_conflict",
        lambda: xlsx_with(
            tym=[
                ["Hyvinvointialue", "Hyvinvointialueen nimi", "Johtoryhmiä"],
                ["01", "Lapin hyvinvointialue", 2],
            ]
        ),
    ),
    Case("lost zero", "zero", _tym(3, 2, None)),
    Case("number in words", "number", _tym("03", "kaksi", None)),
    Case("number in words with a comment", "number", lambda: f.xlsx(sheets(), _comment)),
    Case("half a group", "number", _tym("03", 2.5, None)),
    Case("truth as a number", "number", _tym("03", True, None)),
    Case("date as a number of groups", "range_date", _tym("03", date(2026, 2, 3), None)),
    Case("date as the number of a group", "number", _members(["13", "13", date(2026, 2, 3)])),
    Case("range of one number", "range_equal", _tym("03", "2–2", None)),
    Case("range from the most to the least", "range_order", _tym("03", "3-2", None)),
    Case("unknown status", "choice", _tym("03", 2, "ehkä")),
    Case("unknown model", "choice", _youth("11", "jokin muu", None)),
    Case("no date", "date", _meta("Keruupäivä", "toukokuu")),
    Case("impossible date", "date", _meta("Keruupäivä", "31.2.2026")),
    Case("date as a number", "date_number", _meta("Keruupäivä", 46150)),
    Case("link to a script", "link", _meta("Linkki", "javascript:alert(1)")),
    Case("long title", "long", _meta("Otsikko", "x" * 300)),
    Case("formula", "formula", _tym("03", "=1+1", None)),
    Case("formula injection", "formula", csv_text(TYM_HEAD + '=HYPERLINK(""http://x"");2;\r\n')),
    Case("command injection", "formula", _tym("03", "+cmd|' /C calc'!A0", None)),
    Case(
        "ods formula",
        "formula_empty",
        lambda: ods_element(
            '<table:table-row><table:table-cell table:formula="of:=1+1"/>'
            "<table:table-cell><text:p>2</text:p></table:table-cell></table:table-row>"
        ),
    ),
    Case(
        "nul in json",
        "control",
        lambda: f.json_file(tym=[{"county": "01", "groups": 2, "note": "a\0b"}]),
    ),
    Case(
        "lone surrogate in json",
        "control",
        lambda: f.json_file(tym=[{"county": "01", "groups": 2, "note": "\ud800"}]),
    ),
)

SETS = (
    Case("area twice", "twice", _tym("Itä-Uudenmaan hyvinvointialue", 2, None)),
    Case("area with two answers", "twice_differs", _tym("Itä-Uudenmaan hyvinvointialue", 1, None)),
    Case(
        "employment area twice",
        "twice_differs",
        _youth("Kajanaland-Nordostlandet", "other_services", None),
    ),
    Case(
        "service point twice",
        "twice",
        lambda: xlsx_with(ohjaamo=with_row(OHJAAMO, "297", "ohjaamo kuopio", None)),
    ),
    Case("county of Åland", "aland", _tym("91", 1, None)),
    Case("Åland", "aland", _youth("Åland", "other_services", None)),
    Case("five groups where four are lawful", "authorities", _tym("03", 5, None)),
    Case("no groups", "range", _tym("03", 0, None)),
    Case("less than no groups", "range", _tym("03", -1, None)),
    Case("more groups than authorities", "authorities", _tym("20", 2, None)),
    Case("no group at all", "no_group", _tym("03", None, "ei ole")),
    Case("groups that do not exist", "contradiction", _tym("03", 2, "ei ole")),
    Case("derived by hand", "contradiction", _tym("03", 2, "derived")),
    Case("mainland not applicable", "applicable", _tym("03", None, "ei koske")),
    Case("known nothing", "no_value", _tym("03", None, "tiedossa")),
    Case("planned range", "planned_range", _tym("03", "2–3", "planerad")),
    Case(
        "plan of yesterday",
        "planned_past",
        lambda: xlsx_with(
            tym=[
                ["Hyvinvointialue", "Johtoryhmiä", "Tila", "Tilanne"],
                ["03", 2, "planned", "31.5.2026"],
            ]
        ),
    ),
    Case("other models alone", "others_alone", _others(None, "other_services")),
    Case("main model twice", "others_main", _others("other_services", "other_services")),
    Case(
        "model that the area lacks",
        "municipal_model",
        lambda: xlsx_with(**{"nuoret kunnittain": [["Kunta", "Malli"], ["105", "other_services"]]}),
    ),
    Case("source of no answer", "origin_alone", _origin(None, "Phone call")),
    Case("source of what is not known", "origin_alone", _origin("ei tiedossa", "Phone call")),
    Case("member of another county", "foreign", _members(["13", "01", 1], *f.MEMBERS[1:])),
    Case(
        "members of fewer groups",
        "members_count",
        _members(["13", "13", 1], ["13", "17", 1], ["13", "45", 2]),
    ),
    Case(
        "group numbers with a gap",
        "members_count",
        _members(["13", "13", 1], ["13", "17", 1], ["13", "45", 3]),
    ),
    Case("a member missing", "members_missing", _members(["13", "13", 1], ["13", "17", 2])),
    Case("group zero", "range", _members(["13", "13", 0], *f.MEMBERS[2:])),
    Case("group nine", "authorities", _members(["13", "13", 9], *f.MEMBERS[2:])),
    Case("member twice", "twice_differs", _members(*f.MEMBERS[1:], ["13", "13", 2])),
    Case("collected tomorrow", "future", _meta("Keruupäivä", "2.6.2026")),
    Case(
        "served tomorrow",
        "future",
        lambda: xlsx_with(ohjaamo=with_row(OHJAAMO, "005", "x", "2030-01-01")),
    ),
    Case("older than the current", "older", _meta("Keruupäivä", "1.1.2024")),
    Case("draft", "draft", _meta("Valmius", "luonnos")),
    Case("most areas missing", "missing", xlsx_with),
)
