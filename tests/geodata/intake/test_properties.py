"""Any bytes and any cells give a report, never an exception (Hypothesis)."""

import json
from datetime import date
from io import BytesIO
from zipfile import ZipFile

from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from geodata.answers.answers import Status
from geodata.answers.groups import GroupStatus
from geodata.answers.topics import TOPICS
from geodata.base.area_names import Found, Reading, fold
from geodata.base.wording import LANGS
from geodata.intake import (
    Survey,
    csv_template,
    examine,
    json_template,
    marked_workbook,
    workbook_template,
)
from geodata.intake.schema.answer_rows import AnswerRow
from geodata.intake.schema.group_rows import GroupRow
from geodata.intake.schema.schema import Meta, OhjaamoRow, answer_model
from geodata.intake.schema.vocabulary import vocabulary
from tests.geodata.intake import files as f
from tests.geodata.intake.files import sheets

RELAXED = settings(suppress_health_check=[HealthCheck.too_slow])
CELLS = (
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats()
    | st.text(max_size=20)
    | st.sampled_from(
        [
            "01",
            "20",
            "Lapin hyvinvointialue",
            "2,0",
            "känt",
            "=1+1",
            "31.12.2025",
            "authority_runs",
            "2-3",
            "planned",
        ]
    )
)
HEADINGS = st.sampled_from(
    [
        *("county", "groups", "status", "note", "title", "source", "employment_area", "group", "x"),
        *("model", "others", "as_of"),
    ]
)
WORDS = vocabulary(2026)
TEXTS = st.text(st.characters(exclude_categories=["C", "Z"]), min_size=1, max_size=30)


def assert_reported(content: bytes) -> None:
    examination = examine(content, today=date(2026, 6, 1))
    assert examination.report.passed == (examination.survey is not None)
    assert examination.report.findings or examination.survey
    examination.report.model_dump_json()
    assert marked_workbook(examination, "sv", str)


@RELAXED
@given(st.binary(max_size=400))
@example(b"PK\x03\x04" + b"\0" * 30)
@example(b"{")
@example(b"\xff\xfe{\0")
def test_any_bytes(content: bytes) -> None:
    assert_reported(content)


@RELAXED
@given(st.text(max_size=300), st.sampled_from(["utf-8", "utf-8-sig", "utf-16", "cp1252"]))
def test_any_text(text: str, encoding: str) -> None:
    assert_reported(text.encode(encoding, "replace"))


@RELAXED
@given(st.recursive(CELLS, lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner)))
def test_any_json(value: object) -> None:
    assert_reported(json.dumps(value).encode())


@RELAXED
@given(
    st.dictionaries(
        st.sampled_from(
            [
                "meta",
                "tym",
                "youth",
                "youth_municipalities",
                "tym_members",
                "groups",
                "ohjaamo",
                "other",
            ]
        ),
        st.lists(st.dictionaries(HEADINGS, CELLS, max_size=5), max_size=5),
    )
)
def test_any_sheets(value: object) -> None:
    assert_reported(json.dumps(value).encode())


@RELAXED
@given(st.data())
def test_a_spoilt_package(data: st.DataObject) -> None:
    content = bytearray(f.xlsx(sheets()))
    for _ in range(data.draw(st.integers(1, 8))):
        position = data.draw(st.integers(0, len(content) - 1))
        content[position] = data.draw(st.integers(0, 255))
    assert_reported(bytes(content[: data.draw(st.integers(1, len(content)))]))


@RELAXED
@given(st.data())
def test_a_spoilt_part(data: st.DataObject) -> None:
    content = data.draw(st.sampled_from([f.xlsx(sheets()), f.ods(sheets())]))
    with ZipFile(BytesIO(content)) as package:
        name = data.draw(st.sampled_from(package.namelist()))
        part = bytearray(package.read(name))
    position = data.draw(st.integers(0, len(part)))
    part[position : position + data.draw(st.integers(0, 30))] = data.draw(st.binary(max_size=30))
    assert_reported(f.repacked(content, {name: bytes(part)}))


@given(st.sampled_from(["wellbeing_county", "employment_area", "municipality"]), st.data())
def test_every_name_is_found_however_it_is_written(division: str, data: st.DataObject) -> None:
    names = WORDS.names[division]
    code = data.draw(st.sampled_from(sorted(names)))
    name = names[code].say(data.draw(st.sampled_from(LANGS)))
    written = data.draw(st.sampled_from([name, name.upper(), f" {name}\t", fold(name)]))
    others = [c for c, words in names.items() if fold(name) in map(fold, words)]
    meant = Found(code, Reading.NAME) if others == [code] else None
    assert WORDS.area(division, written) == meant
    assert WORDS.area(division, str(int(code))) == Found(code, Reading.CODE)


def surveys() -> st.SearchStrategy[Survey]:
    """Surveys of known answers that pass every check."""
    county = st.sampled_from(["01", "03", "13", "15", "19"])
    area = st.sampled_from(["01", "02", "10", "45"])
    note = st.none() | TEXTS
    groups = st.integers(1, 2) | st.just("1–2")
    tym = st.builds(answer_model("tym"), county=county, groups=groups, note=note)
    model = st.sampled_from(TOPICS["youth"].values)
    planned = st.sampled_from([None, Status.KNOWN, Status.PLANNED])
    youth = st.builds(
        answer_model("youth"), employment_area=area, model=model, note=note, status=planned
    )
    meta = st.builds(
        Meta,
        title=TEXTS,
        collected_on=st.dates(date(2000, 1, 1), date(2026, 6, 1)),
        collected_by=TEXTS,
        source=TEXTS,
        licence=st.none() | TEXTS,
        state=st.sampled_from(["draft", "final", None]),
    )
    point = st.builds(OhjaamoRow, municipality=st.sampled_from(["005", "297"]), service_point=TEXTS)
    return st.builds(
        Survey,
        meta=meta,
        tym=st.lists(tym, max_size=3, unique_by=lambda row: row.area_code).map(_sorted),
        groups=groups_of_one_county(),
        youth=st.lists(youth, max_size=3, unique_by=lambda row: row.area_code).map(_sorted),
        ohjaamo=st.lists(point, max_size=1).map(tuple),
    ).filter(_agrees)


@st.composite
def groups_of_one_county(draw: st.DrawFn) -> tuple[GroupRow, ...]:
    """Groups in force in which every employment area of Central Finland sits once, or none."""
    seats = draw(st.none() | st.tuples(*[st.integers(1, 3)] * 3))
    areas = list(zip(("13", "17", "45"), seats or (), strict=False))
    return tuple(
        GroupRow(
            id=f"k{number}",
            name=draw(st.none() | TEXTS.filter(lambda text: "@" not in text)),
            counties=("13",),
            employment_areas=tuple(code for code, each in areas if each == number),
            set_by=draw(st.none() | st.sampled_from([code for code, n in areas if n == number])),
            ends=draw(st.none() | st.dates(date(2027, 1, 1), date(2030, 1, 1))),
            status=draw(st.sampled_from([None, GroupStatus.IN_FORCE])),
        )
        for number in sorted(set(seats or ()))
    )


def _sorted(rows: list[AnswerRow]) -> tuple[AnswerRow, ...]:
    return tuple(sorted(rows, key=lambda row: row.area_code))


def _agrees(survey: Survey) -> bool:
    counts = {row.county: row.groups for row in survey.tym}
    number = len(survey.groups)
    told = counts.get("13", number)
    return not number or told == number or (told == "1–2" and number <= 2)


@settings(max_examples=20)
@given(surveys(), st.sampled_from(LANGS))
def test_what_is_written_is_read(survey: Survey, lang: str) -> None:
    for content in (
        survey.to_json().encode(),
        json_template(lang, survey),  # type: ignore[arg-type]
        csv_template(lang, survey),  # type: ignore[arg-type]
        workbook_template(lang, str, survey),  # type: ignore[arg-type]
    ):
        examination = examine(content, today=date(2026, 6, 1))
        assert examination.survey == survey, examination.report.findings
