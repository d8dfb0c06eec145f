"""What surveys found of cooperation, in words, each with how far it carries."""

from collections.abc import Mapping
from types import MappingProxyType

from layers.text import N_

FINDINGS: Mapping[str, str] = MappingProxyType(
    {
        "one_group": N_(
            "One leadership group where the county has one employment authority, or several that "
            "agreed on a joint group."
        ),
        "several_groups": N_(
            "Two or three leadership groups where several authorities set up groups of their own."
        ),
        "groups_exist": N_("Nearly all employment areas have a leadership group."),
        "agreements_made": N_("In most areas the TYM agreement is ready or being made."),
        "counties_lack_resources": N_(
            "Counties have too few resources and counterparts for multi-sectoral work, which slows "
            "down TYM work and activation plans."
        ),
        "data_protection": N_(
            "Data protection limits what employment services may learn from the counties."
        ),
        "smooth_start": N_("Most directors of employment areas found that cooperation began well."),
        "youth_like_ohjaamo": N_("Joint services for young people mostly resemble Ohjaamo."),
        "youth_organised_under": N_(
            "They belong to the employment authority or to youth services."
        ),
        "youth_agreements": N_("In some areas municipalities have an agreement on them."),
        "regular_meetings": N_("Meeting regularly"),
        "open_communication": N_("Telling things openly and in time"),
        "difficult_things": N_("Speaking of difficult things and looking for solutions"),
        "effort_in_communication": N_("Putting effort into communication"),
        "shared_will": N_("A will that is shared"),
        "shared_goals": N_("Goals and lines that are shared"),
        "strategic_work": N_("Working at the strategic level"),
        "trust": N_("Trust"),
        "joint_planning": N_("Planning together"),
        "willingness_to_develop": N_("Being willing to develop"),
        "being_active": N_("Taking the initiative"),
        "clear_roles": N_("Roles and responsibilities that are clear"),
        "enough_resources": N_("Enough resources"),
    }
)

SURVEYS: Mapping[str, str] = MappingProxyType(
    {
        "leaders_2024": N_("Surveys of leaders, November 2024"),
        "division_of_work_2024": N_("Survey of Kuntaliitto and Hyvil, November and December 2024"),
        "employment_2025": N_("Survey of Kuntaliitto, May 2025"),
    }
)

SURVEY_TOPICS: Mapping[str, str] = MappingProxyType(
    {
        "education_health": N_("Education and health and social services"),
        "employment": N_("Care of employment"),
        "integration": N_("Promotion of integration"),
        "housing": N_("Housing, older people and special groups included"),
    }
)
UNCERTAIN_TOPIC = N_("Topic not certain, row {row}")

ANSWERS: Mapping[str, tuple[str, str]] = MappingProxyType(
    {
        "clear": (N_("Clear"), "#0b4f9e"),
        "neutral": (N_("Neither clear nor unclear"), "#a9cbe9"),
        "unclear": (N_("Unclear"), "#d98a33"),
        "no_answer": (N_("No answer"), "#e4e8ee"),
    }
)
"""Answers to how clear the division of work is: words and colour."""

DIVISION_OF_WORK_CAVEATS = (
    N_("The figures are certain. The topics of four rows are read from the order of the labels."),
    N_(
        "The three rows whose topic is not certain are preparedness, health promotion and "
        "environmental health, in an order that is not known."
    ),
    N_(
        "Leaders left the questions on other sectors empty, so no answer does not mean that they "
        "are unsure."
    ),
    N_("Shares are rounded, so they sum to 99 to 101 per cent."),
    N_("The counties answered on the same seven topics; their figures are not available here."),
)
