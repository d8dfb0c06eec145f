"""Organising: who arranges the employment services of an employment area."""

from datetime import date

from geodata.answers.topic import Across, Option, Topic
from geodata.base.wording import N_

TOPIC = Topic(
    id="organising",
    place=50,
    theme="organising_model",
    division="employment_area",
    partner=True,
    title=N_("How employment areas are organised"),
    short=N_("Who arranges the services"),
    explanation=N_(
        "Who organises employment services in the area: one municipality alone, a host "
        "municipality for several, or a joint municipal authority."
    ),
    source=N_("Job Market Finland, news of 22 February 2024"),
    date=date(2024, 2, 22),
    across=Across(
        division="wellbeing_county",
        title=N_("Are the county's employment areas organised alike?"),
        place=20,
    ),
    options=(
        Option(value="host_municipality", label=N_("Host municipality"), colour="#0b4f9e"),
        Option(value="joint_authority", label=N_("Joint municipal authority"), colour="#2f857f"),
        Option(value="single_municipality", label=N_("Single municipality"), colour="#e8c25c"),
    ),
)
