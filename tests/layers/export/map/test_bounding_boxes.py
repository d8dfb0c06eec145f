"""The part of the country that fills a frame."""

import pytest

from layers.export.map.bounding_boxes import COUNTRY, SHOWABLE, Box, fit_to_frame
from layers.map.facts import Facts

FRAME = (430.0, 452.0)


def test_a_part_is_widened_to_the_shape_of_the_frame() -> None:
    tall: Box = (300e3, 6900e3, 320e3, 7000e3)
    box = fit_to_frame(tall, *FRAME)
    assert box
    west, south, east, north = box
    assert (south, north) == (6900e3, 7000e3)
    assert (west + east) / 2 == 310e3
    assert (east - west) / (north - south) == pytest.approx(430 / 452)


@pytest.mark.parametrize(
    "box",
    [
        (-500e3, 6000e3, 2000e3, 8500e3),
        (100e3, 6600e3, 700e3, 7790e3),  # the frame's shape brings the rest
        (2000e3, 6600e3, 2100e3, 6700e3),
    ],
)
def test_the_whole_country_needs_no_part(box: Box) -> None:
    assert fit_to_frame(box, *FRAME) is None


def test_no_more_is_shown_than_there_is() -> None:
    box = fit_to_frame((-100e3, 6600e3, 300e3, 6900e3), *FRAME)
    assert box
    assert (box[0], box[1]) >= (SHOWABLE[0], SHOWABLE[1])


def test_the_country_is_where_it_is_said_to_be(facts: Facts) -> None:
    west, south, east, north = facts.municipalities.total_bounds
    assert COUNTRY[0] <= west < east <= COUNTRY[2]
    assert COUNTRY[1] <= south < north <= COUNTRY[3]
