"""Groups that follow from a number: where a county has one group, all of it sits there."""

from collections.abc import Iterable, Mapping

from geodata.answers.answers import Answer, Status
from geodata.answers.groups import LeadershipGroup, groups_of_county
from geodata.answers.topics import tym


def with_sole_groups(
    groups: Iterable[LeadershipGroup],
    answers: Mapping[tuple[str, str], Answer],
    authorities: Mapping[str, frozenset[str]],
) -> tuple[LeadershipGroup, ...]:
    """Add the group of every county that has exactly one, by act or by answer, and lists none.

    The groups are in the order of their counties.

    ``authorities`` are the codes of employment areas by county.
    """
    listed = tuple(groups)
    added = (
        LeadershipGroup(
            id=f"{county}-1",
            counties=(county,),
            areas=tuple(sorted(areas)),
            follows=True,
            source=answers[tym.TOPIC.id, county].source,
            as_of=answers[tym.TOPIC.id, county].date,
        )
        for county, areas in sorted(authorities.items())
        if _has_one(answers[tym.TOPIC.id, county]) and not groups_of_county(listed, county)
    )
    return tuple(sorted((*listed, *added), key=lambda group: group.counties[:1]))


def _has_one(answer: Answer) -> bool:
    """Whether a county has exactly one group now."""
    return answer.value == "1" and answer.status in (Status.KNOWN, Status.DERIVED)
