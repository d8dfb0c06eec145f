"""What an export says."""

from collections.abc import Callable

import pytest

from geodata import ALAND
from layers.export.common.content import about
from layers.export.common.legend import parts_of
from layers.export.common.legend_table import legend_table
from layers.map.facts import Facts
from layers.themes.pair_theme import PairTheme
from layers.themes.registry import THEMES
from layers.view.map_view import ViewState
from layers.words.text import LANGS
from tests.layers.export.conftest import View

ViewOf = Callable[[ViewState], View]


def test_everything_is_said(plain: View) -> None:
    content = plain.content
    assert content.title == "TYM-johtoryhmien määrä hyvinvointialueittain"
    assert content.subtitle.startswith("6 alueella: 1 johtoryhmä; 16 alueesta")
    assert "Kainuu-Koillismaa" in content.selection
    assert "10 kuntaa" in content.selection
    assert "Tiedossa olevat vastaukset" in content.sources[0]
    assert "CC BY 4.0" in content.sources[1]
    assert "Maanmittauslaitoksen ja Tilastokeskuksen kuntajako, muokattu" in content.sources[1]
    assert content.link.endswith("?sel=employment_area:10")
    assert content.notice == ""


def test_filters_and_the_example_are_named(example: View) -> None:
    assert len(example.content.filters) == 1
    assert "Kajanaland" in example.content.filters[0]
    assert example.content.notice == "Exempelsvar – påhittade uppgifter"


def test_a_class_filter_is_named_and_marks_its_row(view_of: ViewOf) -> None:
    content = view_of(ViewState(classes=("1",), lang="en")).content
    assert content.filters == ("Class: 1 leadership group",)
    assert [row.kind.key for row in content.legend if row.passes_filters] == ["1"]


@pytest.mark.parametrize("theme", THEMES)
def test_the_legend_counts_every_area_once(theme: str, view_of: ViewOf, facts: Facts) -> None:
    described = THEMES[theme]
    halves = described.halves if isinstance(described, PairTheme) else ()
    parts = parts_of(view_of(ViewState(theme=theme)).content.legend)
    divisions = [half.theme.division for half in halves] or [described.division]
    for number, ((_, rows), division) in enumerate(zip(parts, divisions, strict=True)):
        # What applies to neither half, Åland, has its row in the first part only.
        aland = facts.members("region", ALAND["region"]) if number else ()
        areas = {facts.area_of(code, division) for code in aland}
        assert sum(row.areas for row in rows) == len(facts.codes(division)) - len(areas)
        assert sum(row.municipalities for row in rows) == 308 - len(aland)
        everyone = sum(facts.population("region", code) for code in facts.codes("region"))
        assert sum(row.residents for row in rows) == everyone - facts.residents(aland)


@pytest.mark.parametrize("lang", LANGS)
def test_pairs_for_tables_hold_no_blank(lang: str, view_of: ViewOf) -> None:
    content = view_of(ViewState(lang=lang, region=("17",))).content
    assert all(heading and text for heading, text in about(content))
    assert {row["class_key"] for row in legend_table(content)} == {
        r.kind.key for r in content.legend
    }


def test_the_summary_reads_as_sentences(plain: View) -> None:
    assert plain.content.summary.startswith(plain.content.title)
    assert all(row.label in plain.content.summary for row in plain.content.legend)
