"""The topics of the map, one declaration a module."""

from collections.abc import Mapping
from types import MappingProxyType

from geodata.answers.topic import Topic
from geodata.base.declarations import declared

TOPICS: Mapping[str, Topic] = declared(__name__, "TOPIC", Topic)
"""Topics by id, in the order of the chooser."""

SURVEYED: tuple[str, ...] = tuple(topic.id for topic in TOPICS.values() if topic.sheet)
"""Topics that are collected by survey, in the order of the template."""

MUNICIPAL: Mapping[str, Topic] = MappingProxyType(
    {topic.id: asked for topic in TOPICS.values() if (asked := topic.municipal)}
)
"""Topic -> the same question to municipalities, for those that they answer for themselves."""
