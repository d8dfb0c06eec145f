"""Terms of the field in the three languages, with what they mean."""

from dataclasses import dataclass

from layers.text import N_


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
        N_("The working connection between organisations whose duties meet."),
    ),
    Term(
        "työllisyysalue",
        "sysselsättningsområde",
        "employment area",
        N_("One or more municipalities that arrange employment services together since 1.1.2025."),
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
        N_("The municipalities' joint authority for regional development and planning."),
    ),
    Term(
        "TYM: työllistymistä edistävä monialaisen tuen yhteistoimintamalli",
        "samarbetsmodell för sektorsövergripande stöd som främjar sysselsättningen",
        "cooperation model for multi-sectoral support promoting employment",
        N_(
            "Employment authority, wellbeing services county and Kela serve a jobseeker together, "
            "as the act 381/2023 says."
        ),
    ),
    Term(
        "TYM-johtoryhmä",
        "ledningsgrupp",
        "leadership group (management group)",
        N_("Leads the cooperation of the authorities in the area of a county."),
    ),
    Term(
        "nuorten monialaisen tuen yhteispalvelu",
        "sysselsättningsfrämjande samservice för unga inom det sektorsövergripande stödet",
        "multi-sectoral joint services for young people",
        N_("Support for people under 30, given by several authorities together."),
    ),
    Term(
        "Ohjaamo",
        "Navigatorn",
        "One-Stop Guidance Center (Ohjaamo)",
        N_("A place where a young person gets several services over one counter."),
    ),
    Term(
        "elinvoimakeskus",
        "livskraftscentral",
        "Economic Development Centre",
        N_("The state's regional authority for the economy since 1.1.2026."),
    ),
    Term("Kela", "FPA", "Kela", N_("The Social Insurance Institution, third party of the TYM.")),
    Term(
        "laki työllistymisen monialaisesta edistämisestä (381/2023)",
        "lag om sektorsövergripande främjande av sysselsättningen (381/2023)",
        "Act on Multisectoral Promotion of Employment (381/2023)",
        N_("Lays down the TYM; in force since 1.1.2025. It does not concern Åland."),
    ),
)
