"""Words of the field of cooperation: actors, topics, duties, kinds and levels, by their ids."""

from collections.abc import Mapping
from types import MappingProxyType

from layers.text import N_

ACTORS: Mapping[str, str] = MappingProxyType(
    {
        "municipality": N_("Municipalities"),
        "employment_authority": N_("Employment authorities"),
        "wellbeing_county": N_("Wellbeing services counties"),
        "state": N_("The State"),
        "resident": N_("Residents"),
        "kela": N_("Kela"),
        "regional_council": N_("Regional councils"),
        "joint_authority": N_("Other joint authorities, such as education providers"),
        "organisation": N_("Organisations and others of the third sector"),
        "community": N_("Communities"),
        "enterprise": N_("Enterprises"),
        "vitality_centre": N_("Economic Development Centres"),
        "te_office": N_("TE Offices"),
        "ely_centre": N_("ELY Centres"),
        "avi_agency": N_("Regional State Administrative Agencies (AVI)"),
    }
)

TOPICS: Mapping[str, str] = MappingProxyType(
    {
        "structures": N_("Common structures and strategic leadership"),
        "health_promotion": N_("Promotion of health and wellbeing"),
        "children_and_young_people": N_("Services for children and young people"),
        "older_people": N_("Services for older people"),
        "student_welfare": N_("Student welfare"),
        "premises": N_("Service network, land use and premises"),
        "housing": N_("Housing"),
        "preparedness": N_("Preparedness and safety"),
        "integration": N_("Immigration and integration"),
        "employment": N_("Promotion of employment"),
        "employment_health_services": N_("Health and social services that promote employment"),
        "tym": N_("TYM, the cooperation model for multi-sectoral support"),
        "youth_services": N_("Joint services for young people"),
        "integration_reform": N_("Integration after the reform of 1 January 2025 (KOTO24)"),
        "ecosystem": N_("The municipality's own network of employment"),
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
        "statutory": (N_("Statutory"), N_("An act requires it.")),
        "agreed": (N_("Agreed"), N_("The parties have agreed on it.")),
        "customary": (N_("Customary"), N_("It rests on practice, without act or agreement.")),
        "not_stated": (N_("Not stated"), N_("The source names the actor but not the grounds.")),
        "not_named": (N_("Not named"), N_("The source does not name the actor on this topic.")),
    }
)
"""Kinds of cooperation: a word and what it means; ``not_named`` is a cell without facts."""

CONDITIONS: Mapping[str, str] = MappingProxyType(
    {
        "may_take_part": N_("may take part"),
        "voluntary": N_("by a voluntary agreement"),
        "through_authority": N_("through the employment authority"),
        "in_some_areas": N_("in some areas"),
    }
)

DUTIES: Mapping[str, str] = MappingProxyType(
    {
        "cooperation_negotiation": N_(
            "The county and its municipalities negotiate on their cooperation; the regional "
            "council may take part."
        ),
        "health_promotion_negotiation": N_(
            "The county, its municipalities and other actors negotiate on promoting health and "
            "wellbeing."
        ),
        "tym_agreement": N_(
            "The employment authority, the county and Kela agree on multi-sectoral support. It is "
            "the one agreement that the law requires."
        ),
        "youth_joint_services": N_(
            "Joint services for young people are a statutory structure of multi-sectoral support."
        ),
    }
)

ACTS: Mapping[str, str] = MappingProxyType(
    {
        "611/2021": N_("Act on Wellbeing Services Counties (611/2021)"),
        "612/2021": N_("Act on Organising Healthcare and Social Welfare (612/2021)"),
        "381/2023": N_("Act on Multisectoral Promotion of Employment (381/2023)"),
    }
)

DUTIES_CAVEAT = N_(
    "Special acts hold dozens of further duties to cooperate. The law leaves the form open, and "
    "agreements are mostly voluntary: one strategic agreement, or one for each interface."
)

LEVELS: Mapping[str, tuple[str, str, str]] = MappingProxyType(
    {
        "political": (
            N_("Elected decision-makers"),
            N_("County and municipal boards and councils, and other elected bodies"),
            N_("Meetings of the bodies"),
        ),
        "office_holders": (
            N_("Leading office-holders"),
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
            N_("Shared practice, networks, working in pairs and in teams of several professions"),
        ),
    }
)
"""Level -> its name, who meets on it and in what form."""
