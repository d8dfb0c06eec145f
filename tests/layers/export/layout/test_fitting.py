"""In which order words give way."""

import pytest

from layers.export.layout.fitting import SCALES, Fit, best, choices


def test_everything_whole_comes_first_and_shortened_texts_last() -> None:
    for least in (1, 2):
        ways = choices(least)
        assert ways[0] == Fit(columns=least)
        assert [way.whole for way in ways].index(False) == len(ways) - 1
        assert len(set(ways)) == len(ways)
        assert {way.scale for way in ways} == set(SCALES)
        assert all(way.columns >= least for way in ways)


def test_words_shrink_then_counts_go_then_there_are_two_columns() -> None:
    stages = list(dict.fromkeys((way.counts, way.columns, way.whole) for way in choices()))
    assert stages == [(True, 1, True), (False, 1, True), (False, 2, True), (False, 2, False)]
    for counts, columns, whole in stages[:-1]:
        scales = [
            way.scale
            for way in choices()
            if (way.counts, way.columns, way.whole) == (counts, columns, whole)
        ]
        assert scales == sorted(scales, reverse=True)


@pytest.mark.parametrize("number", range(len(choices())))
def test_the_first_way_that_fits_is_taken(number: int) -> None:
    ways = choices()
    assert best(lambda way: ways.index(way) >= number) == ways[number]


def test_without_a_way_that_fits_texts_are_shortened() -> None:
    assert not best(lambda _: False).whole
