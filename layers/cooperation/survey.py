"""How clear the division of work is: the survey of 2024 as a table and its caveats."""

import pandas as pd

from geodata import load_cooperation, load_division_of_work
from layers.cooperation.finding_texts import (
    ANSWERS,
    DIVISION_OF_WORK_CAVEATS,
    SURVEY_TOPICS,
    UNCERTAIN_TOPIC,
)
from layers.words.text import Translator


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


def survey_sentences(t: Translator) -> tuple[str, ...]:
    """Say who was asked what in the two surveys, how many answered, and on what scale."""
    survey = load_cooperation().surveys["division_of_work_2024"]
    return (
        t.gettext(
            "How clear is the division of work between your municipality or organisation and the "
            "county? So Kuntaliitto and Hyvil asked municipalities and joint municipal authorities "
            "in one survey (N = {municipalities}). In another, the wellbeing services counties "
            "were asked on the same seven topics (N = {counties}).",
            municipalities=t.number(survey.answers_municipalities or 0),
            counties=t.number(survey.answers_counties or 0),
        ),
        t.gettext(
            "The scale was from 1 to 5: 4 and 5 are clear, 3 is neutral, 1 and 2 are not clear. A "
            "class of its own holds “do not know” and missing answers. The figures are those of "
            "municipalities and joint municipal authorities, per cent; those of the counties are "
            "not available here."
        ),
    )


def survey_caveats(t: Translator) -> tuple[str, ...]:
    """List how far the figures carry."""
    return tuple(t.gettext(caveat) for caveat in DIVISION_OF_WORK_CAVEATS)
