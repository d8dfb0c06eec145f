"""Themes that a deployment adds to the map: a description (TOML) and values (CSV) each."""

from geodata.external_themes.description import Category, Description, Numbers, Source
from geodata.external_themes.read import (
    PREFIX,
    ExternalTheme,
    ExternalThemes,
    ExternalValue,
    load_external_themes,
)

__all__ = [
    "PREFIX",
    "Category",
    "Description",
    "ExternalTheme",
    "ExternalThemes",
    "ExternalValue",
    "Numbers",
    "Source",
    "load_external_themes",
]
