"""Answer sets to choose from: the published one first, the earlier ones by their id."""

import pytest

from geodata import Status, load_answer_sets
from geodata.intake import Examination, SurveyAnswers, examine
from geodata.store import (
    CURRENT,
    AnswerSource,
    BuiltInAnswers,
    NotFoundError,
    Store,
    version_number,
)
from tests.geodata.intake import files as f


def test_without_versions_there_is_what_the_project_ships(store: Store) -> None:
    built_in: AnswerSource = BuiltInAnswers()
    for source in (built_in, store.answers()):
        assert source.version() == 0
        assert source.sets(2026) == load_answer_sets(2026)
        assert source.find("example", 2026) is load_answer_sets(2026)["example"]
        assert source.find("survey-1", 2026) is None
        assert source.find("known-2024", 2024) is None


def test_published_version_comes_first_at_once(
    store: Store, url: str, content: bytes, examination: Examination
) -> None:
    source, elsewhere = store.answers(), Store.open(url)
    assert list(source.sets(2026)) == ["known-2026", "example"]
    elsewhere.versions.publish(content, examination, editor="a", reason="", based_on=0)
    elsewhere.close()
    assert source.version() == 1
    assert list(source.sets(2026)) == ["survey-1", "known-2026", "example"]
    current = source.sets(2026)["survey-1"]
    assert isinstance(current, SurveyAnswers)
    assert (current.kind, current.title, current.number) == ("survey", "Kysely", 1)
    assert current.answers["tym", "13"].status == Status.KNOWN
    assert source.sets(2025)["survey-1"].answers["tym", "13"].value == "3"


def test_earlier_version_is_found_by_its_id(
    store: Store, content: bytes, examination: Examination
) -> None:
    store.versions.publish(content, examination, editor="a", reason="", based_on=0)
    other = f.xlsx(f.sheets(tym=[f.TYM[0], ["01", 1, None]]))
    store.versions.publish(other, examine(other), editor="a", reason="", based_on=1)
    source = store.answers()
    assert next(iter(source.sets(2026))) == "survey-2"
    old = source.find("survey-1", 2026)
    assert old is not None
    assert old.answers["tym", "01"].value == "2"
    assert source.find("survey-1", 2026) is old
    assert source.find("survey-3", 2026) is None
    assert source.get(CURRENT, 2026).id == "survey-2"
    with pytest.raises(NotFoundError):
        source.get("survey-3", 2026)


def test_surveys_of_every_set_fill_a_template(
    store: Store, content: bytes, examination: Examination
) -> None:
    source = store.answers()
    shipped = source.survey("example", 2026)
    assert shipped.meta is not None
    assert shipped.meta.state == "draft"
    assert len(source.survey(CURRENT, 2026).tym) == 6
    store.versions.publish(content, examination, editor="a", reason="", based_on=0)
    assert source.survey(CURRENT, 2026) == examination.survey


@pytest.mark.parametrize(
    ("set_id", "number"),
    [
        ("survey-1", 1),
        ("survey-01", None),
        ("survey-", None),
        ("survey-x", None),
        ("1", None),
        ("known-2026", None),
        ("survey-99999999999999", None),
        ("survey-²", None),
    ],
)
def test_version_of_an_id(set_id: str, number: int | None) -> None:
    assert version_number(set_id) == number
