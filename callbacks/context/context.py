"""The context of callbacks and routes: facts, addresses and settings that pages show."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from geodata import AnswerSet
from layers.map.facts import Facts
from layers.view.addresses import Addresses
from layers.view.vocabulary import Vocabulary

TimeLine = Callable[[int], tuple[AnswerSet, ...]]


@dataclass(frozen=True)
class Context:
    """Read-only dependencies of callbacks and routes, built once by ``create_app``.

    ``facts`` gives the facts of a year, loaded when first asked for. ``vocabulary`` holds the
    values that addresses may have in any year. ``contact`` is the e-mail or web address for
    accessibility feedback. ``hosts`` are the CSP sources that may embed the map. ``time_line``
    gives the shipped and published answer sets of a year in order of time, ``answers`` those to
    choose from, the current one first, without loading the facts of the year. ``withdrawn`` gives
    the ids of answer sets that are no longer shown.
    """

    facts: Callable[[int], Facts]
    vocabulary: Vocabulary
    addresses: Addresses
    contact: str
    hosts: tuple[str, ...]
    time_line: TimeLine
    answers: Callable[[int], Mapping[str, AnswerSet]]
    withdrawn: Callable[[], frozenset[str]]
