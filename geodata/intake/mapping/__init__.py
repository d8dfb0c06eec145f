"""Import with mapping: survey exports that are not in the form of the template."""

from geodata.intake.mapping.gather import WHY_WORDS, AreaAnswer, Voice, Why
from geodata.intake.mapping.importing import Imported, import_tables
from geodata.intake.mapping.mapping import ColumnRule, Mapping, Role, TableRule, WordRule
from geodata.intake.mapping.offered import may_be_mapped, needs_mapping
from geodata.intake.mapping.saved import (
    SavedMappingError,
    missing_headings,
    read_saved_mapping,
)
from geodata.intake.mapping.suggest import distinct_tables, suggest_mapping
from geodata.intake.mapping.tables.find_tables import FoundTables, find_tables

__all__ = [
    "WHY_WORDS",
    "AreaAnswer",
    "ColumnRule",
    "FoundTables",
    "Imported",
    "Mapping",
    "Role",
    "SavedMappingError",
    "TableRule",
    "Voice",
    "Why",
    "WordRule",
    "distinct_tables",
    "find_tables",
    "import_tables",
    "may_be_mapped",
    "missing_headings",
    "needs_mapping",
    "read_saved_mapping",
    "suggest_mapping",
]
