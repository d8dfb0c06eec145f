"""What the page on data knows of its visitor: the answers brought in, and what may be done."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from geodata import AnswerSet
from geodata.intake import Kind, Misfit, Plan, Report
from geodata.store import NONE_YET, Version


class Trouble(StrEnum):
    """Why a request of the page could not be done."""

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
    """A published version, its changes from the one before, and how often its report warned.

    ``changes`` is None when the version has been withdrawn or cannot be read, ``warnings`` also
    when its report cannot be. ``misfits`` is what is kept of it but not drawn; ``same`` are the
    versions that hold the same answers and are withdrawn together, itself among them.
    """

    version: Version
    changes: Mapping[Kind, int] | None = None
    warnings: int | None = None
    misfits: tuple[Misfit, ...] = ()
    same_content: tuple[int, ...] = ()


@dataclass(frozen=True)
class AnswersPageState:
    """The visitor's side of the page on data.

    ``token`` goes with every form; ``hours`` is how long answers are kept; ``keeps`` whether there
    is a store to keep them in. ``report`` is of the file that the browser has brought in, ``own``
    its answers over the published ones if nothing must be mended, ``plan`` what publishing them
    would do, ``until`` when they are removed; ``publishable`` whether they tell where they come
    from. ``editor`` is who has signed in, ``configured`` whether there is
    a local account, ``provider`` the name of the OpenID Connect provider if there is one, ``left``
    whether the visitor has just signed out here and may do so there too,
    ``current`` the number of the current version and ``history`` every one, newest first.
    """

    csrf_token: str
    retention_hours: float
    has_store: bool
    report: Report | None = None
    own_answers: AnswerSet | None = None
    plan: Plan | None = None
    expires_at: datetime | None = None
    trouble: Trouble | None = None
    publishable: bool = False
    editor: str | None = None
    has_local_account: bool = False
    provider: str | None = None
    signed_out: bool = False
    current_version: int = NONE_YET
    history: tuple[PublishedVersion, ...] = ()
