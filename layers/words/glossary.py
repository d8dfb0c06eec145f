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
        fi="yhdyspinta",
        sv="kontaktyta",
        en="interface",
        meaning=N_(
            "The functional link between two or more organisations: tasks that can only be "
            "carried out in cooperation."
        ),
    ),
    Term(
        fi="työllisyysalue",
        sv="sysselsättningsområde",
        en="employment area",
        meaning=N_(
            "A municipality, or several together, that has arranged employment services "
            "since 1 January 2025."
        ),
    ),
    Term(
        fi="työvoimaviranomainen",
        sv="arbetskraftsmyndighet",
        en="employment authority",
        meaning=N_(
            "The authority that is responsible for employment services in an employment area."
        ),
    ),
    Term(
        fi="hyvinvointialue",
        sv="välfärdsområde",
        en="wellbeing services county",
        meaning=N_("Arranges health and social services; in Helsinki the city does so."),
    ),
    Term(
        fi="maakunnan liitto",
        sv="landskapsförbund",
        en="regional council",
        meaning=N_(
            "The joint municipal authority responsible for regional development and "
            "regional land use planning."
        ),
    ),
    Term(
        fi="TYM: työllistymistä edistävä monialaisen tuen yhteistoimintamalli",
        sv="samarbetsmodell för sektorsövergripande stöd som främjar sysselsättningen",
        en="cooperation model for multi-sectoral support promoting employment",
        meaning=N_(
            "The employment authority, the county and Kela together assess an unemployed "
            "person's need for services, plan and coordinate them and follow the outcome "
            "(Act 381/2023, section 2)."
        ),
    ),
    Term(
        fi="TYM-johtoryhmä",
        sv="TYM-ledningsgrupp (ledningsgrupp för sektorsövergripande stöd)",
        en="leadership group",
        meaning=N_(
            "Sets the yearly goals of its area and follows how the model is carried out. "
            "The employment authority, the county and Kela name its members, for five "
            "years."
        ),
    ),
    Term(
        fi="nuorten monialaisen tuen yhteispalvelu",
        sv="sysselsättningsfrämjande samservice för unga inom det sektorsövergripande stödet",
        en="multi-sectoral joint services for young people",
        meaning=N_(
            "Advice, guidance and services that authorities and others offer to people under 30."
        ),
    ),
    Term(
        fi="Ohjaamo",
        sv="Navigatorn",
        en="One-Stop Guidance Center (Ohjaamo)",
        meaning=N_("A place where a young person gets several services at once."),
    ),
    Term(
        fi="elinvoimakeskus",
        sv="livskraftscentral",
        en="Economic Development Centre",
        meaning=N_(
            "A regional authority of the state that began on 1 January 2026 and took over "
            "most tasks of the ELY Centres."
        ),
    ),
    Term(
        fi="Kela",
        sv="FPA",
        en="Kela",
        meaning=N_("The Social Insurance Institution, third party of the TYM."),
    ),
    Term(
        fi="laki työllistymisen monialaisesta edistämisestä (381/2023)",
        sv="lag om sektorsövergripande främjande av sysselsättningen (381/2023)",
        en="Act on the Multi-sectoral Promotion of Employment (381/2023)",
        meaning=N_(
            "Provides for the TYM and for joint services for young people. In force since "
            "1 January 2025. It does not apply to Åland."
        ),
    ),
)
