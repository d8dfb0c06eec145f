"""How clear the division of work is: the survey of 2024 as a table and its caveats."""

import pandas as pd

from geodata import load_division_of_work, load_interfaces
from layers.interface_findings import (
    ANSWERS,
    DIVISION_OF_WORK_CAVEATS,
    SURVEY_TOPICS,
    UNCERTAIN_TOPIC,
)
from layers.text import Translator


def survey_table(t: Translator) -> pd.DataFrame:
    """List the rows of the survey: ``topic`` in words, ``certain`` (bool) and whole per cent.

    The shares are the columns of ANSWERS. A row whose topic is not certain says so.
    """
    table = load_division_of_work()
    topics = [
        t.gettext(UNCERTAIN_TOPIC, row=row) if pd.isna(topic) else t.gettext(SURVEY_TOPICS[topic])
        for row, topic in zip(table["row"], table["topic"], strict=True)
    ]
    return pd.DataFrame(
        {"topic": topics, "certain": table["topic"].notna(), **table[list(ANSWERS)]}
    )


def survey_heads(t: Translator) -> dict[str, str]:
    """Words for the columns to show, in their order."""
    return {"topic": t.gettext("Topic"), **{key: t.gettext(w) for key, (w, _) in ANSWERS.items()}}


def survey_sentence(t: Translator) -> str:
    """Say who was asked what, and how many answered."""
    survey = load_interfaces().surveys["division_of_work_2024"]
    return t.gettext(
        "How clear is the division of work between your municipality or organisation "
        "and the county? Answers of municipalities and joint municipal authorities, N "
        "= {n}, per cent.",
        n=t.number(survey.answers_municipalities or 0),
    )


def survey_caveats(t: Translator) -> tuple[str, ...]:
    """List how far the figures carry, and how many counties answered."""
    survey = load_interfaces().surveys["division_of_work_2024"]
    counties = t.gettext("Answers of counties: N = {n}.", n=t.number(survey.answers_counties or 0))
    return (*(t.gettext(caveat) for caveat in DIVISION_OF_WORK_CAVEATS), counties)
