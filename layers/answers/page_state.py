"""State of the page "Survey answers" for one visitor: checked file, sign-in, published versions."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from geodata import AnswerSet
from geodata.intake import Kind, Misfit, Plan, Report
from geodata.store import NONE_YET, Version


class Trouble(StrEnum):
    """Reasons why a request to the page failed; ``trouble_texts`` has a message for each."""

    NO_FILE = "no_file"
    TOO_LARGE = "too_large"
    BUSY = "busy"
    UNREADABLE = "unreadable"
    FORM = "form"
    SIGN_IN = "sign_in"
    ATTEMPTS = "attempts"
    SIGNED_OUT = "signed_out"
    CONFLICT = "conflict"
    REASON = "reason"
    WITHDRAWN = "withdrawn"
    LOST_VERSION = "lost_version"
    UNPUBLISHABLE = "unpublishable"
    STATE = "state"
    PROVIDER = "provider"
    REFUSED = "refused"
    UNTRUSTED = "untrusted"
    UNVERIFIED = "unverified"
    NO_EDITOR = "no_editor"


@dataclass(frozen=True)
class PublishedVersion:
    """One published version of the answers, as the history lists it.

    ``changes`` counts the changes from the previous version by kind; it is None when the version is
    withdrawn or unreadable. ``warnings`` is the number of warnings in its report; None in those
    cases and when the report itself is unreadable. ``misfits`` are stored rows that the map cannot
    show. ``same_content`` holds the numbers of all versions with identical answers, this one
    included: they are withdrawn together.
    """

    version: Version
    changes: Mapping[Kind, int] | None = None
    warnings: int | None = None
    misfits: tuple[Misfit, ...] = ()
    same_content: tuple[int, ...] = ()


@dataclass(frozen=True)
class AnswersPageState:
    """What the page shows to one visitor besides the view.

    ``csrf_token`` is sent with every form. ``retention_hours`` is how long a checked file is kept,
    ``expires_at`` when the current one is deleted. ``has_store`` tells whether there is a store for
    publishing. ``report`` belongs to the file that this browser sent last. ``own_answers`` are that
    file's answers laid over the published ones, None if the file has errors; ``plan`` is what
    publishing them would change. ``misfits`` are parts of a file of an older form, left out.
    ``publishable`` tells whether the file names its origin. ``editor`` is the signed-in user,
    ``has_local_account`` whether a local account exists, ``provider`` the name of the OpenID
    Connect provider. ``signed_out`` is True just after signing out here while the provider's
    session may still be open. ``current_version`` is the number of the current version,
    ``history`` all versions, newest first.
    """

    csrf_token: str
    retention_hours: float
    has_store: bool
    report: Report | None = None
    own_answers: AnswerSet | None = None
    plan: Plan | None = None
    misfits: tuple[Misfit, ...] = ()
    expires_at: datetime | None = None
    trouble: Trouble | None = None
    publishable: bool = False
    editor: str | None = None
    has_local_account: bool = False
    provider: str | None = None
    signed_out: bool = False
    current_version: int = NONE_YET
    history: tuple[PublishedVersion, ...] = ()
