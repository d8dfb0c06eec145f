"""Youth: how an employment area organises employment services for young people."""

from geodata.answers.topic import Across, MunicipalSheet, Option, Sheet, Topic
from geodata.base.wording import N_, Words

TOPIC = Topic(
    id="youth",
    place=20,
    division="employment_area",
    several=True,
    title=N_("Employment services for young people by employment area"),
    short=N_("Services for young people"),
    explanation=N_(
        "How the employment area arranges multi-sectoral joint services for young "
        "people (Act 381/2023, section 16), such as Ohjaamo. No public source "
        "classifies the areas."
    ),
    source=N_("No published source; answers are awaited"),
    options=(
        Option(
            value="authority_runs",
            label=N_("The employment authority runs Ohjaamo services in the whole area"),
            short=N_("The authority runs Ohjaamo services"),
            colour="#0b4f9e",
            pattern="upright",
        ),
        Option(
            value="authority_coordinates",
            label=N_("The employment authority coordinates"),
            short=N_("The authority coordinates"),
            colour="#5fabdf",
            pattern="slanting",
        ),
        Option(
            value="municipalities_own",
            label=N_("The member municipalities organise their own employment services for youth"),
            short=N_("The municipalities organise their own"),
            colour="#2f857f",
            pattern="rings",
        ),
        Option(
            value="ohjaamo_in_some",
            label=N_("Some municipalities have Ohjaamo services, some do not"),
            short=N_("Ohjaamo in some municipalities"),
            colour="#e8c25c",
            pattern="dashes",
        ),
        Option(
            value="other_services",
            label=N_("The municipalities have other services than Ohjaamo"),
            short=N_("Other services than Ohjaamo"),
            colour="#4f1d4c",
            pattern="zigzag",
        ),
    ),
    across=Across(
        division="wellbeing_county",
        title=N_("Are young people served in one way or in several within the county?"),
        place=10,
    ),
    sheet=Sheet(
        name=Words(fi="nuoret", sv="unga", en="youth"),
        about=N_("How each employment area organises employment services for young people"),
        column="model",
        heading=Words(fi="Malli", sv="Modell", en="Model"),
        help=N_("One of the models of the list"),
        changes=N_("What changes: services for young people by employment area"),
        municipal=MunicipalSheet(
            name=Words(fi="nuoret kunnittain", sv="unga per kommun", en="youth by municipality"),
            about=N_(
                "How a municipality organises employment services for young people where it is "
                "known of it by itself; may be left empty"
            ),
        ),
    ),
)
