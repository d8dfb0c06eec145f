"""Texts of what surveys found about cooperation, with their caveats."""

from collections.abc import Mapping
from types import MappingProxyType

from layers.words.text import N_

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
            "Counties do not have enough resources for multi-sectoral service work, and "
            "there are too few counterparts for the service need. The shortage makes TYM "
            "work and the carrying out of activation plans harder."
        ),
        "data_protection": N_(
            "Data protection makes it hard for employment services to get from the "
            "counties the information that the service need requires."
        ),
        "smooth_start": N_(
            "As the directors of employment areas see it, cooperation has as a rule begun smoothly."
        ),
        "youth_like_ohjaamo": N_(
            "Services promoting the employment of young people are as a rule arranged as "
            "Ohjaamo-type activity."
        ),
        "youth_organised_under": N_(
            "The service comes administratively under employment services or youth services."
        ),
        "youth_agreements": N_(
            "In some areas the municipalities have an agreement with each other on "
            "arranging services for young people."
        ),
        "regular_meetings": N_("Meeting regularly"),
        "open_communication": N_("Interaction is open and timely"),
        "difficult_things": N_("Speaking of difficult things and looking for solutions"),
        "effort_in_communication": N_("Putting effort into communication"),
        "shared_will": N_("A shared will"),
        "shared_goals": N_("Shared goals and guidelines"),
        "strategic_work": N_("Cooperating at the strategic level"),
        "trust": N_("Trust"),
        "joint_planning": N_("Planning together"),
        "willingness_to_develop": N_("Being willing to develop"),
        "being_active": N_("Being active in cooperation"),
        "clear_roles": N_("Defined roles and responsibilities"),
        "enough_resources": N_("Enough resources"),
    }
)

SURVEYS: Mapping[str, str] = MappingProxyType(
    {
        "leaders_2024": N_(
            "Surveys of the management of municipalities and counties, November 2024"
        ),
        "division_of_work_2024": N_("Survey of Kuntaliitto and Hyvil, November and December 2024"),
        "employment_2025": N_("Survey of Kuntaliitto, May 2025"),
    }
)

SURVEY_TOPICS: Mapping[str, str] = MappingProxyType(
    {
        "education_health": N_(
            "Education and culture (incl. youth work and early childhood education) and "
            "health and social services"
        ),
        "employment": N_("Managing employment"),
        "integration": N_("Promotion of integration"),
        "housing": N_("Housing, older people and special groups included"),
    }
)
UNCERTAIN_TOPIC = N_("Topic not certain, row {row}")

ANSWERS: Mapping[str, tuple[str, str]] = MappingProxyType(
    {
        "clear": (N_("Clear (4–5)"), "#0b4f9e"),
        "neutral": (N_("Neutral (3)"), "#a9cbe9"),
        "unclear": (N_("Not clear (1–2)"), "#d98a33"),
        "no_answer": (N_("Do not know or no answer"), "#e4e8ee"),
    }
)
"""Answer to "how clear is the division of work" -> label and colour."""

DIVISION_OF_WORK_CAVEATS = (
    N_("The figures are certain. The topics of four rows are read from the order of the labels."),
    N_(
        "The topics of three rows are preparedness and safety, promotion of health and "
        "wellbeing, and environmental healthcare, but their order is not known."
    ),
    N_(
        "Heads of sectors answered only for their own sector. That is why the class "
        "“Do not know or no answer” is large."
    ),
    N_("Shares are rounded, so they sum to 99 to 101 per cent."),
)
