"""What cooperation is for and how it stands, in the project's own words, each with its source."""

from collections.abc import Mapping
from types import MappingProxyType

from geodata import Publication, load_cooperation
from layers.words.text import N_, Translator

PARTS: Mapping[str, str] = MappingProxyType(
    {
        "goals": N_("Shared goals"),
        "needs": N_("The needs of the region"),
        "ecosystem": N_("The ecosystem of employment"),
        "general": N_("The general situation"),
        "works": N_("What works today"),
        "challenges": N_("What is hard"),
        "article": N_("How the reform was carried out"),
        "choice": N_("Turning inwards or renewing"),
    }
)

STATEMENTS: Mapping[str, str] = MappingProxyType(
    {
        "wellbeing_and_vitality": N_(
            "The shared goals are residents who are well, and municipalities and regions that "
            "thrive."
        ),
        "many_fields": N_(
            "They are reached only by cooperation in many fields: those of the matrix, and others."
        ),
        "regional_needs": N_("Cooperation is built on the needs of the region and the locality."),
        "reforms_change_roles": N_(
            "Reforms change roles and tasks: employment services moved to municipalities on "
            "1 January 2025 (TE24), and the state's regional administration was renewed on "
            "1 January 2026."
        ),
        "across_borders": N_(
            "Cooperation can reach across the borders of administration and of organisations."
        ),
        "many_parties": N_(
            "Promoting employment takes municipalities, employment authorities, wellbeing "
            "services counties and associations together."
        ),
        "aims": N_(
            "The aims are a higher employment rate, less unemployment and better ability to work: "
            "the right service at the right time."
        ),
        "municipality_gathers": N_(
            "The municipality brings the parties together, from the public, the private and the "
            "third sector."
        ),
        "not_detached": N_(
            "The ecosystem is not apart from the rest: it is tied to employers, education, the "
            "living environment, social security and healthcare."
        ),
        "since_preparation": N_(
            "All areas have cooperated since the reform of employment services was prepared."
        ),
        "forms_vary": N_("The forms of cooperation and how far it has come vary much by area."),
        "earlier_structures": N_(
            "Earlier structures, and how the preparation was organised, make a difference."
        ),
        "culture": N_("The culture of cooperation is key."),
        "borders": N_("Administrative borders affect how cooperation can be built."),
        "things_are_discussed": N_("Things are talked over, the difficult ones too."),
        "groups_and_agreements": N_(
            "TYM leadership groups and agreements are there or on their way almost everywhere."
        ),
        "resources_and_data": N_(
            "Resources and counterparts are few in the counties, and data protection makes it hard "
            "to get information."
        ),
        "bare_minimum": N_(
            "The article asks how far the promise of multi-sectoral cooperation came true. Much "
            "of the preparation went into what had to be done."
        ),
        "familiar_solutions": N_("Solutions were often traditional ones."),
        "safe_transition": N_(
            "A safe transition was stressed so much that joining services together and starting "
            "from the client were set aside, and work with partners was seen as something extra."
        ),
        "learning_anew": N_(
            "People had to learn anew together in a hurry, with established ways of working as "
            "their ground."
        ),
        "turning_inwards": N_(
            "In a transition organisations may turn inwards, or they may use it for renewal."
        ),
        "ecosystem_thinking": N_(
            "The reform of 2025 (TE24) rests on the idea of an ecosystem, in which many parties "
            "promote employment together."
        ),
        "cooperating_areas": N_("The areas that cooperate are the ones that do well."),
        "everyone": N_("Everyone can make a difference."),
    }
)

PUBLICATIONS: Mapping[str, str] = MappingProxyType(
    {
        "slides": N_("Seminar slides on good cooperation of employment areas and counties"),
        "recommendations": N_("National recommendations on building interfaces"),
        "report": N_("Report on the negotiations of municipalities and counties"),
        "article": N_("Article on how the potential of multi-sectoral cooperation came true"),
    }
)


def statements(part: str, t: Translator) -> tuple[str, ...]:
    """List what is said in a part of PARTS, in the order of the table."""
    found = load_cooperation().statements.values()
    return tuple(t.gettext(STATEMENTS[each.statement]) for each in found if each.part == part)


def statement_source(part: str, t: Translator) -> str:
    """Name the publication that a part rests on, in short."""
    facts = load_cooperation()
    first = next(each for each in facts.statements.values() if each.part == part)
    return publication_name(facts.publications[first.publication], t)


def publications(t: Translator) -> tuple[tuple[str, str], ...]:
    """List the publications: what each is, and its title, authors, publisher and year if known."""
    found = load_cooperation().publications.values()
    return tuple(
        (t.gettext(PUBLICATIONS[each.publication]), publication_name(each, t)) for each in found
    )


def publication_name(publication: Publication, t: Translator) -> str:
    """Name title, authors, publisher and year of a publication, as far as they are known."""
    authors = publication.authors and t.listing(publication.authors.split(", "))
    publisher = publication.publisher and t.gettext(_PUBLISHERS[publication.publisher])
    year = str(publication.year) if publication.year else None
    return ", ".join(each for each in (publication.title, authors, publisher, year) if each)


_PUBLISHERS = {"Kuntaliitto": N_("Kuntaliitto")}
