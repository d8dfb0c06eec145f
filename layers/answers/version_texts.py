"""Words on a published version: its title and what it changed."""

from geodata.intake import Kind
from layers.answers.page_state import PublishedVersion
from layers.map.facts import Facts
from layers.words.answer_sets import answer_set_name
from layers.words.text import Translator


def version_title(past: PublishedVersion, facts: Facts, t: Translator) -> str:
    """Return number and name of a version, or that it is withdrawn or cannot be read."""
    version = past.version
    if version.withdrawal:
        return t.gettext("Version {number}: withdrawn", number=version.number)
    if past.changes is None:
        return t.gettext("Version {number}: cannot be read", number=version.number)
    name = answer_set_name(facts.answer_sets[version.set_id], t)
    return t.gettext("Version {number}: {name}", number=version.number, name=name)


def version_numbers(past: PublishedVersion, t: Translator) -> str:
    """Return the numbers of changes from the previous version; "" when they are not known."""
    if past.changes is None:
        return ""
    return t.gettext(
        "Added {added}, changed {changed}, removed {removed}.",
        added=t.number(past.changes.get(Kind.ADDED, 0)),
        changed=t.number(past.changes.get(Kind.CHANGED, 0)),
        removed=t.number(past.changes.get(Kind.REMOVED, 0)),
    )
