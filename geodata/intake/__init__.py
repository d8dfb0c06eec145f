"""Survey answers from files: templates, reading, checks, reports and comparison."""

from geodata.intake.checks.check import Check, Severity, Stage
from geodata.intake.checks.registry import CHECKS
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
from geodata.intake.examine import Examination, examine, read_book
from geodata.intake.findings import Finding, Outcomes, Place, Report
from geodata.intake.fit_to_year import Misfit
from geodata.intake.publishing_plan import TOPIC_WORDS, LeftOut, Plan, TopicPlan, disagreeing, plan
from geodata.intake.readers.limits import MAX_BYTES, MAX_ROWS
from geodata.intake.reports.describe_schema import describe
from geodata.intake.reports.marked_workbook import HEADINGS, OUTCOMES, marked_workbook, report_lines
from geodata.intake.schema.schema import SHEETS, TOPIC_SHEETS, Meta, columns
from geodata.intake.survey import ServicePoint, Survey
from geodata.intake.survey_answer_sets import Origin, SurveyAnswers, survey_answers
from geodata.intake.survey_layers import (
    Layer,
    filled_in_topics,
    joined_survey,
    surveys_in_force,
    topic_days,
)
from geodata.intake.templates.csv_and_json import csv_sheet, csv_template, json_template
from geodata.intake.templates.prefilled_rows import as_survey
from geodata.intake.templates.workbook import workbook_template

__all__ = [
    "CHECKS",
    "HEADINGS",
    "KIND_WORDS",
    "MAX_BYTES",
    "MAX_ROWS",
    "OUTCOMES",
    "SHEETS",
    "TOPICS_COMPARED",
    "TOPIC_SHEETS",
    "TOPIC_WORDS",
    "Change",
    "Check",
    "Examination",
    "Finding",
    "Kind",
    "Layer",
    "LeftOut",
    "Meta",
    "Misfit",
    "Origin",
    "Outcomes",
    "Place",
    "Plan",
    "PointChange",
    "Report",
    "ServicePoint",
    "Severity",
    "Stage",
    "Survey",
    "SurveyAnswers",
    "TopicPlan",
    "as_survey",
    "change_of",
    "columns",
    "compare",
    "compare_points",
    "counts",
    "csv_sheet",
    "csv_template",
    "describe",
    "disagreeing",
    "examine",
    "filled_in_topics",
    "joined_survey",
    "json_template",
    "marked_workbook",
    "plan",
    "read_book",
    "report_lines",
    "survey_answers",
    "surveys_in_force",
    "topic_days",
    "workbook_template",
]
