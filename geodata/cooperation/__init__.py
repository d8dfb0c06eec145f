"""Cooperation between authorities: tables of actors, topics, duties, surveys and findings."""

from geodata.cooperation.tables import (
    Actor,
    Cooperation,
    CooperationTopic,
    Duty,
    Finding,
    MatrixCell,
    Publication,
    Survey,
    load_cooperation,
    load_division_of_work,
)

__all__ = [
    "Actor",
    "Cooperation",
    "CooperationTopic",
    "Duty",
    "Finding",
    "MatrixCell",
    "Publication",
    "Survey",
    "load_cooperation",
    "load_division_of_work",
]
