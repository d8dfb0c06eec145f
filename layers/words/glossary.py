"""Terms of the field in three languages, with their meanings."""

from dataclasses import dataclass

from layers.words.text import N_


@dataclass(frozen=True)
class Term:
    """A term in Finnish, Swedish and English; ``meaning`` is a message to translate."""

    fi: str
    sv: str
    en: str
    meaning: str


TERMS = (
    Term(
        "yhdyspinta",
        "kontaktyta",
        "interface",
        N_(
            "The functional link between two or more organisations: tasks that can only be "
            "carried out in cooperation."
        ),
    ),
    Term(
        "työllisyysalue",
        "sysselsättningsområde",
        "employment area",
        N_(
            "A municipality, or several together, that has arranged employment services "
            "since 1 January 2025."
        ),
    ),
    Term(
        "työvoimaviranomainen",
        "arbetskraftsmyndighet",
        "employment authority",
        N_("The authority that is responsible for employment services in an employment area."),
    ),
    Term(
        "hyvinvointialue",
        "välfärdsområde",
        "wellbeing services county",
        N_("Arranges health and social services; in Helsinki the city does so."),
    ),
    Term(
        "maakunnan liitto",
        "landskapsförbund",
        "regional council",
        N_(
            "The joint municipal authority responsible for regional development and "
            "regional land use planning."
        ),
    ),
    Term(
        "TYM: työllistymistä edistävä monialaisen tuen yhteistoimintamalli",
        "samarbetsmodell för sektorsövergripande stöd som främjar sysselsättningen",
        "cooperation model for multi-sectoral support promoting employment",
        N_(
            "The employment authority, the county and Kela together assess an unemployed "
            "person's need for services, plan and coordinate them and follow the outcome "
            "(Act 381/2023, section 2)."
        ),
    ),
    Term(
        "TYM-johtoryhmä",
        "TYM-ledningsgrupp (ledningsgrupp för sektorsövergripande stöd)",
        "leadership group",
        N_(
            "Sets the yearly goals of its area and follows how the model is carried out. "
            "The employment authority, the county and Kela name its members, for five "
            "years."
        ),
    ),
    Term(
        "nuorten monialaisen tuen yhteispalvelu",
        "sysselsättningsfrämjande samservice för unga inom det sektorsövergripande stödet",
        "multi-sectoral joint services for young people",
        N_("Advice, guidance and services that authorities and others offer to people under 30."),
    ),
    Term(
        "Ohjaamo",
        "Navigatorn",
        "One-Stop Guidance Center (Ohjaamo)",
        N_("A place where a young person gets several services at once."),
    ),
    Term(
        "elinvoimakeskus",
        "livskraftscentral",
        "Economic Development Centre",
        N_(
            "A regional authority of the state that began on 1 January 2026 and took over "
            "most tasks of the ELY Centres."
        ),
    ),
    Term("Kela", "FPA", "Kela", N_("The Social Insurance Institution, third party of the TYM.")),
    Term(
        "laki työllistymisen monialaisesta edistämisestä (381/2023)",
        "lag om sektorsövergripande främjande av sysselsättningen (381/2023)",
        "Act on the Multi-sectoral Promotion of Employment (381/2023)",
        N_(
            "Provides for the TYM and for joint services for young people. In force since "
            "1 January 2025. It does not apply to Åland."
        ),
    ),
)
