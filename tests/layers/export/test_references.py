"""Exports look as they looked when a person last approved of them."""

import numpy as np
import pytest
from PIL import Image

from layers.map.facts import Facts
from tests.layers.export.references import FOLDER, REFERENCES, small_picture
from tests.quick import first_is_quick

MEAN_DIFFERENCE = 1.5
"""Most that a channel may differ on average, of 255."""
STRANGE_SHARE = 0.004
"""Most pixels, as a share, of which a channel may differ by more than 48."""


@pytest.mark.parametrize("name", first_is_quick(REFERENCES))
def test_an_export_looks_as_its_reference(name: str, facts: Facts) -> None:
    drawn = np.asarray(small_picture(facts, REFERENCES[name])).astype(int)
    reference = np.asarray(Image.open(FOLDER / f"{name}.png").convert("RGB")).astype(int)
    difference = np.abs(drawn - reference)
    assert difference.mean() < MEAN_DIFFERENCE
    assert (difference.max(axis=2) > 48).mean() < STRANGE_SHARE
