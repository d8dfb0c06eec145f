"""Facts of the map: keys, boundaries, relations and answers, usable alone from a notebook."""

from geodata.answer_sets import load_answer_sets
from geodata.answers import TOPICS, Answer, AnswerSet, Basis, Status, Topic
from geodata.arcs import border_arcs, borders
from geodata.boundaries import (
    BoundarySource,
    boundary_files,
    boundary_source,
    find_boundaries,
    load_municipalities,
    load_usable_municipalities,
)
from geodata.cells import CELL_DIVISIONS, cell_codes, cells
from geodata.coherence import Coherence, coherence
from geodata.coverage import dissolve, label_points, simplify
from geodata.divisions import ALAND, DEFAULT_YEAR, DIVISIONS, YEARS, Division, divisions
from geodata.errors import DataError
from geodata.evidence import load_ohjaamo_evidence
from geodata.interfaces import (
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
from geodata.keys import (
    load_former_municipalities,
    load_key,
    load_names,
    load_regional_councils,
)
from geodata.known import most_groups
from geodata.overlaps import OUTSIDE, area_codes, overlap_classes, overlap_partners, overlaps
from geodata.overlay import SLIVER_WIDTH_M, Overlay, overlay, read_areas
from geodata.relations import partner_counts, relation_classes, relations
from geodata.statistics import load_statistics
from geodata.whatif import (
    MOVABLE,
    Move,
    MoveWarning,
    key_bounds,
    move,
    move_answers,
    move_warnings,
    neighbours,
)

__all__ = [
    "ALAND",
    "CELL_DIVISIONS",
    "DEFAULT_YEAR",
    "DIVISIONS",
    "MOVABLE",
    "OUTSIDE",
    "SLIVER_WIDTH_M",
    "TOPICS",
    "YEARS",
    "Actor",
    "Answer",
    "AnswerSet",
    "Basis",
    "BoundarySource",
    "Coherence",
    "CooperationTopic",
    "DataError",
    "Division",
    "Duty",
    "Finding",
    "Interfaces",
    "MatrixCell",
    "Move",
    "MoveWarning",
    "Overlay",
    "Publication",
    "Status",
    "Survey",
    "Topic",
    "area_codes",
    "border_arcs",
    "borders",
    "boundary_files",
    "boundary_source",
    "cell_codes",
    "cells",
    "coherence",
    "dissolve",
    "divisions",
    "find_boundaries",
    "key_bounds",
    "label_points",
    "load_answer_sets",
    "load_division_of_work",
    "load_former_municipalities",
    "load_interfaces",
    "load_key",
    "load_municipalities",
    "load_names",
    "load_ohjaamo_evidence",
    "load_regional_councils",
    "load_statistics",
    "load_usable_municipalities",
    "most_groups",
    "move",
    "move_answers",
    "move_warnings",
    "neighbours",
    "overlap_classes",
    "overlap_partners",
    "overlaps",
    "overlay",
    "partner_counts",
    "read_areas",
    "relation_classes",
    "relations",
    "simplify",
]
