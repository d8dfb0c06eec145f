"""Areas as people write them: from a text to the area that it means."""

from geodata.base.area_names.brands import load_county_brands
from geodata.base.area_names.find import Ambiguous, Found, NotFound, find_area, look_up
from geodata.base.area_names.spellings import Reading, area_spellings
from geodata.base.area_names.written import fold

__all__ = [
    "Ambiguous",
    "Found",
    "NotFound",
    "Reading",
    "area_spellings",
    "find_area",
    "fold",
    "load_county_brands",
    "look_up",
]
