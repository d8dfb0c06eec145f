"""Texts of the cooperation matrix by id: actors, topics, duties, kinds, conditions, levels."""

from collections.abc import Mapping
from types import MappingProxyType

from layers.words.text import N_

ACTORS: Mapping[str, str] = MappingProxyType(
    {
        "municipality": N_("Municipalities"),
        "employment_authority": N_("Employment authorities"),
        "wellbeing_county": N_("Wellbeing services counties"),
        "state": N_("The State"),
        "resident": N_("Residents"),
        "kela": N_("Kela"),
        "regional_council": N_("Regional councils"),
        "joint_authority": N_("Other joint municipal authorities, such as education providers"),
        "organisation": N_("Associations and other third-sector actors"),
        "community": N_("Communities"),
        "enterprise": N_("Enterprises"),
        "vitality_centre": N_("Economic Development Centres"),
        "supervisory_agency": N_("Finnish Supervisory Agency"),
        "te_office": N_("TE Offices"),
        "ely_centre": N_("ELY Centres"),
        "avi_agency": N_("Regional State Administrative Agencies (AVI)"),
    }
)

TOPICS: Mapping[str, str] = MappingProxyType(
    {
        "structures": N_("General cooperation structures and strategic leadership"),
        "health_promotion": N_("Promotion of health and wellbeing"),
        "children_and_young_people": N_("Services for children and young people"),
        "older_people": N_("Services for older people"),
        "student_welfare": N_("Pupil and student welfare"),
        "premises": N_("Service network, land use and real estate"),
        "housing": N_("Housing"),
        "preparedness": N_("Preparedness and safety"),
        "integration": N_("Immigration and integration"),
        "employment": N_("Promotion of employment"),
        "employment_health_services": N_("Health and social services that promote employment"),
        "tym": N_("TYM, the cooperation model for multi-sectoral support"),
        "youth_services": N_("Joint services for young people"),
        "integration_reform": N_("Integration after the reform of 1 January 2025 (KOTO24)"),
        "ecosystem": N_(
            "The municipality's employment ecosystem (its sectors, associations, schools, "
            "enterprises)"
        ),
    }
)

GROUPS: Mapping[str, str] = MappingProxyType(
    {
        "cooperation": N_("What municipalities and counties cooperate on"),
        "employment": N_("Interfaces in promoting employment"),
    }
)

KINDS: Mapping[str, tuple[str, str]] = MappingProxyType(
    {
        "statutory": (N_("Statutory"), N_("The cooperation is required by law.")),
        "agreed": (N_("By agreement"), N_("Rests on an agreement (mostly voluntary).")),
        "customary": (N_("Customary"), N_("It rests on practice, without act or agreement.")),
        "not_stated": (
            N_("Grounds not stated"),
            N_("The source names the actor but not the grounds."),
        ),
        "not_named": (N_("Not named"), N_("The source does not name the actor on this topic.")),
    }
)
"""Kind of cooperation -> its label and meaning; ``not_named`` marks a pair without facts."""

MARKS: Mapping[str, str] = MappingProxyType(
    {"agreed": N_("Agreement"), "customary": N_("Practice"), "not_stated": N_("Named")}
)
"""Kind -> the short label shown in a cell; a statutory cell shows its act instead."""

CONDITIONS: Mapping[str, str] = MappingProxyType(
    {
        "may_take_part": N_("may take part"),
        "voluntary": N_("by a voluntary agreement"),
        "through_authority": N_("through the employment authority"),
        "in_some_areas": N_("in some areas"),
        "other_actor": N_("as another actor that promotes health and wellbeing"),
        "education_provider": N_("as an education provider"),
    }
)

DUTIES: Mapping[str, str] = MappingProxyType(
    {
        "cooperation_negotiation": N_(
            "The county and its municipalities negotiate at least once in a council term "
            "on cooperation, goals and the division of work."
        ),
        "health_promotion_negotiation": N_(
            "The county negotiates at least once a year with its municipalities and other "
            "actors on promoting health and wellbeing; municipalities must take part."
        ),
        "tym_agreement": N_(
            "The employment authorities, counties and Kela of a leadership group must make "
            "a cooperation agreement on the organisation and resources of the model. A "
            "county has at least one group and at most as many as employment authorities."
        ),
        "youth_joint_services": N_(
            "The employment authority arranges the conditions for joint services for "
            "people under 30: it assesses the need, negotiates on service points with "
            "education providers, counties and others, and ensures that somebody is in "
            "charge of coordination. The parties agree on organisation and costs."
        ),
    }
)

ACTS: Mapping[str, str] = MappingProxyType(
    {
        "611/2021": N_("Act on Wellbeing Services Counties (611/2021)"),
        "612/2021": N_("Act on Organising Healthcare and Social Welfare Services (612/2021)"),
        "381/2023": N_("Act on the Multi-sectoral Promotion of Employment (381/2023)"),
    }
)

DUTIES_CAVEAT = N_(
    "Separate acts hold dozens of further duties to cooperate. The law allows many "
    "forms and hardly regulates how cooperation is carried out. Agreements are "
    "mostly voluntary, such as a strategic agreement or agreements for single "
    "interfaces; the TYM agreement is statutory."
)

LEVELS: Mapping[str, tuple[str, str, str]] = MappingProxyType(
    {
        "political": (
            N_("Elected decision-makers"),
            N_("County and municipal boards and councils, and other elected bodies"),
            N_("Interaction of boards, councils and other bodies"),
        ),
        "office_holders": (
            N_("Senior officials"),
            N_("Top management and the heads of sectors"),
            N_("Forums of top management, cooperation groups of the sectors"),
        ),
        "experts": (
            N_("Experts"),
            N_("Specialists of the organisations"),
            N_("Networks and joint working groups"),
        ),
        "client_work": (
            N_("Client work"),
            N_("Those who meet residents"),
            N_(
                "Joint practical work, cooperation networks, working in pairs and "
                "multi-sectoral work"
            ),
        ),
    }
)
"""Level -> its name, who takes part, and in what form."""
