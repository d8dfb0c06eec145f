"""What callbacks and routes share: facts, addresses and the few settings that pages show."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from geodata import AnswerSet
from layers.map.facts import Facts
from layers.view.addresses import Addresses
from layers.view.vocabulary import Vocabulary

TimeLine = Callable[[int], tuple[AnswerSet, ...]]


@dataclass(frozen=True)
class Context:
    """Read-only surroundings of every callback.

    ``facts`` loads a year once and keeps it; ``vocabulary`` is what addresses may say in any year;
    ``contact`` is where accessibility feedback goes (an e-mail address or a web address);
    ``hosts`` are the CSP sources that may embed the map; ``time_line`` gives what is known and the
    published answers of a year, in their order; ``answers`` gives the answer sets of a year, the
    current one first, without the facts of the year; ``withdrawn`` the ids of those that are no
    longer shown to anybody.
    """

    facts: Callable[[int], Facts]
    vocabulary: Vocabulary
    addresses: Addresses
    contact: str
    hosts: tuple[str, ...]
    time_line: TimeLine
    answers: Callable[[int], Mapping[str, AnswerSet]]
    withdrawn: Callable[[], frozenset[str]]
