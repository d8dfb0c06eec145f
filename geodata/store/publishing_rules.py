"""Rules that answers must meet to be published, beyond the checks of their file."""

from collections.abc import Iterable

from geodata.intake import Examination, Layer, Meta, Survey, disagreeing, filled_in_topics
from geodata.store.errors import UnpublishableError


def publishable(examination: Examination) -> tuple[Survey, Meta]:
    """Return the survey of a file and its origin.

    Raises UnpublishableError for a file with errors, without an origin or without answers.
    """
    survey = examination.survey
    if survey is None:
        raise UnpublishableError("the answers have findings that must be mended first")
    if survey.meta is None:
        raise UnpublishableError("the answers do not tell where they come from")
    if not filled_in_topics(survey):
        raise UnpublishableError("the file has no answers")
    return survey, survey.meta


def check_agreement(base: Iterable[Layer], own: Layer) -> None:
    """Raise UnpublishableError where groups contradict the published number of groups.

    ``own`` is the survey to be published over the surveys of ``base``.
    """
    counties = disagreeing([*base, own])
    if counties:
        raise UnpublishableError(
            "the groups in force do not agree with the number of groups that is published, in "
            f"the counties {', '.join(counties)}: give the number of groups too"
        )
