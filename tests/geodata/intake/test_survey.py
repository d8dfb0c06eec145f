"""Answer sets made of surveys, and changes from one set to another."""

from datetime import date

from geodata import ALAND, Status, load_answer_sets
from geodata.answers.answers import Basis
from geodata.intake import (
    Kind,
    PointChange,
    Survey,
    compare,
    compare_points,
    counts,
    examine,
    survey_answers,
)
from tests.geodata.intake import files as f
from tests.geodata.intake.files import TYM, YOUTH, sheets, with_row

KNOWN = load_answer_sets(2026)["known-2026"]


def survey(**changed: f.Rows) -> Survey:
    found = examine(f.xlsx(sheets(**changed)), today=date(2026, 6, 1)).survey
    assert found is not None
    return found


def test_survey_overrides_unknown_and_leaves_the_rest() -> None:
    answers = survey_answers(survey(), "survey-1", number=1).answers
    told = answers["tym", "01"]
    assert (told.value, told.status, told.basis) == ("2", Status.KNOWN, Basis.SURVEY)
    assert (told.source, told.date) == ("Kysely 5/2026", date(2026, 5, 15))
    assert (told.minimum, told.maximum) == (1, 2)
    assert answers["tym", "20"].status == Status.DERIVED
    assert answers["tym", "03"].status == Status.UNKNOWN
    assert answers["tym", ALAND["wellbeing_county"]].status == Status.NOT_APPLICABLE
    assert set(answers) == set(KNOWN.answers)


def test_none_and_undecided_are_answers_without_a_value() -> None:
    rows = with_row(TYM, "03", None, "ei ole")
    answers = survey_answers(survey(tym=with_row(rows, "04", None, "undecided")), "x").answers
    assert [answers["tym", code].status for code in ("03", "04")] == ["none", "undecided"]
    assert answers["tym", "03"].value is None


def test_own_answers_without_meta_have_the_day_of_the_year() -> None:
    found = examine(f.csv_file(TYM)).survey
    assert found is not None
    own = survey_answers(found, "own")
    assert (own.kind, own.title, own.as_of, own.number) == ("own", "", date(2026, 1, 1), 0)


def test_changes_are_told_apart() -> None:
    first = survey_answers(survey(), "survey-1", number=1)
    rows = [TYM[0], ["01", 1, None], ["03", 3, None]]
    second = survey_answers(survey(tym=rows, nuoret=YOUTH), "survey-2", number=2)
    changes = {(c.topic, c.area): c for c in compare(first, second)}
    assert changes["tym", "01"].kind == Kind.CHANGED
    assert changes["tym", "03"].kind == Kind.ADDED
    assert changes["tym", "13"].kind == Kind.REMOVED
    assert changes["youth", "10"].kind == Kind.UNCHANGED
    assert (changes["tym", "01"].old.value, changes["tym", "01"].new.value) == ("2", "1")
    assert changes["youth", "10"].division == "employment_area"
    assert counts(tuple(changes.values()))[Kind.CHANGED] == 1


def test_service_points_are_added_and_removed() -> None:
    old = survey_answers(survey(ohjaamo=f.OHJAAMO), "survey-1", number=1)
    rows = [f.OHJAAMO[0], ["Kuopio", "OHJAAMO Kuopio", None], ["Espoo", "Ohjaamo Espoo", None]]
    new = survey_answers(survey(ohjaamo=rows), "survey-2", number=2)
    added = PointChange(Kind.ADDED, "049", "Ohjaamo Espoo")
    assert compare_points(old, new) == (added,)
    assert compare_points(new, old) == (PointChange(Kind.REMOVED, "049", "Ohjaamo Espoo"),)
    assert compare_points(old, old) == compare_points(KNOWN, KNOWN) == ()


def test_members_are_compared_as_groups() -> None:
    head = f.MEMBERS[0]
    tym = [TYM[0], ["13", 2, None]]
    one = survey(tym=tym, tym_members=[head, ["13", "13", 1], ["13", "17", 1], ["13", "45", 2]])
    same = survey(tym=tym, tym_members=[head, ["13", "45", 1], ["13", "17", 2], ["13", "13", 2]])
    other = survey(tym=tym, tym_members=[head, ["13", "13", 1], ["13", "17", 2], ["13", "45", 2]])
    sets = [survey_answers(each, "x") for each in (one, same, other)]
    kinds = [{(c.topic, c.area): c for c in compare(sets[0], each)}["tym", "13"] for each in sets]
    assert [change.kind for change in kinds] == ["unchanged", "unchanged", "changed"]
    assert kinds[2].members
