"""Survey answers from files: templates, reading, checks, reports and comparison."""

from geodata.intake.check import Check, Severity, Stage
from geodata.intake.checks import CHECKS
from geodata.intake.compare import (
    KIND_WORDS,
    TOPICS_COMPARED,
    Change,
    Kind,
    PointChange,
    change_of,
    compare,
    compare_points,
    counts,
)
from geodata.intake.describe import describe
from geodata.intake.examine import Examination, examine
from geodata.intake.filled import as_survey
from geodata.intake.findings import Finding, Outcomes, Place, Report
from geodata.intake.limits import MAX_BYTES, MAX_ROWS
from geodata.intake.marked import HEADINGS, OUTCOMES, marked_workbook, report_lines
from geodata.intake.plain import csv_sheet, csv_template, json_template
from geodata.intake.schema import SHEETS, Meta, columns
from geodata.intake.survey import ServicePoint, Survey, SurveyAnswers, survey_answers
from geodata.intake.template import workbook_template

__all__ = [
    "CHECKS",
    "HEADINGS",
    "KIND_WORDS",
    "MAX_BYTES",
    "MAX_ROWS",
    "OUTCOMES",
    "SHEETS",
    "TOPICS_COMPARED",
    "Change",
    "Check",
    "Examination",
    "Finding",
    "Kind",
    "Meta",
    "Outcomes",
    "Place",
    "PointChange",
    "Report",
    "ServicePoint",
    "Severity",
    "Stage",
    "Survey",
    "SurveyAnswers",
    "as_survey",
    "change_of",
    "columns",
    "compare",
    "compare_points",
    "counts",
    "csv_sheet",
    "csv_template",
    "describe",
    "examine",
    "json_template",
    "marked_workbook",
    "report_lines",
    "survey_answers",
    "workbook_template",
]
