"""Facts of the map: keys, boundaries, relations and answers, usable alone from a notebook."""

from geodata.answers.answers import TOPICS, Answer, AnswerSet, Basis, Status, Topic
from geodata.answers.coherence import Coherence, coherence
from geodata.answers.known_answers import most_groups
from geodata.answers.shipped_sets import known_id, load_answer_sets
from geodata.answers.what_if import (
    MOVABLE,
    Move,
    MoveWarning,
    key_bounds,
    move,
    move_answers,
    move_warnings,
    neighbours,
)
from geodata.base.divisions import ALAND, DIVISIONS, Division, divisions
from geodata.base.errors import DataError
from geodata.base.evidence import load_ohjaamo_evidence
from geodata.base.keys import (
    load_key,
    load_names,
    load_regional_councils,
)
from geodata.base.read_table import TABLES
from geodata.base.statistics import RESIDENTS, figure_years, load_statistics, newest_year
from geodata.base.successors import load_former_municipalities
from geodata.base.years import DEFAULT_YEAR, YEARS
from geodata.boundaries.border_arcs import border_arcs, borders
from geodata.boundaries.choose import (
    BoundarySource,
    boundary_files,
    boundary_source,
    find_boundaries,
    load_municipalities,
    load_usable_municipalities,
)
from geodata.boundaries.coverage import dissolve, label_points, simplify
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
from geodata.relations.by_year import partner_counts, relation_classes, relations
from geodata.relations.cells import CELL_DIVISIONS, cell_codes, cells
from geodata.relations.overlaps import (
    OUTSIDE,
    area_codes,
    overlap_classes,
    overlap_partners,
    overlaps,
)
from geodata.relations.polygon_overlay import SLIVER_WIDTH_M, Overlay, overlay, read_areas

__all__ = [
    "ALAND",
    "CELL_DIVISIONS",
    "DEFAULT_YEAR",
    "DIVISIONS",
    "MOVABLE",
    "OUTSIDE",
    "RESIDENTS",
    "SLIVER_WIDTH_M",
    "TABLES",
    "TOPICS",
    "YEARS",
    "Actor",
    "Answer",
    "AnswerSet",
    "Basis",
    "BoundarySource",
    "Coherence",
    "Cooperation",
    "CooperationTopic",
    "DataError",
    "Division",
    "Duty",
    "Finding",
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
    "figure_years",
    "find_boundaries",
    "key_bounds",
    "known_id",
    "label_points",
    "load_answer_sets",
    "load_cooperation",
    "load_division_of_work",
    "load_former_municipalities",
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
    "newest_year",
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
