"""Who cooperates on what: the tables of topics, duties, surveys and publications."""

from geodata.cooperation.tables import (
    Actor,
    CooperationTopic,
    Duty,
    Finding,
    Interfaces,
    MatrixCell,
    Publication,
    Survey,
    load_division_of_work,
    load_interfaces,
)

__all__ = [
    "Actor",
    "CooperationTopic",
    "Duty",
    "Finding",
    "Interfaces",
    "MatrixCell",
    "Publication",
    "Survey",
    "load_division_of_work",
    "load_interfaces",
]
