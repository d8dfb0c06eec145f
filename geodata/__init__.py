"""Facts of the map: keys, boundaries, relations and answers, usable alone from a notebook."""

from geodata.answer_sets import load_answer_sets
from geodata.answers import TOPICS, Answer, AnswerSet, Basis, Status, Topic
from geodata.arcs import border_arcs, borders
from geodata.boundaries import (
    BoundarySource,
    boundary_source,
    find_boundaries,
    load_municipalities,
)
from geodata.coverage import dissolve, label_points, simplify
from geodata.divisions import ALAND, DEFAULT_YEAR, DIVISIONS, YEARS, Division, divisions
from geodata.errors import DataError
from geodata.evidence import load_ohjaamo_evidence
from geodata.keys import load_former_municipalities, load_key, load_names
from geodata.relations import partner_counts, relation_classes, relations
from geodata.statistics import load_statistics

__all__ = [
    "ALAND",
    "DEFAULT_YEAR",
    "DIVISIONS",
    "TOPICS",
    "YEARS",
    "Answer",
    "AnswerSet",
    "Basis",
    "BoundarySource",
    "DataError",
    "Division",
    "Status",
    "Topic",
    "border_arcs",
    "borders",
    "boundary_source",
    "dissolve",
    "divisions",
    "find_boundaries",
    "label_points",
    "load_answer_sets",
    "load_former_municipalities",
    "load_key",
    "load_municipalities",
    "load_names",
    "load_ohjaamo_evidence",
    "load_statistics",
    "partner_counts",
    "relation_classes",
    "relations",
    "simplify",
]
