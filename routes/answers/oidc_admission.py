"""Who is an editor among the people for whom an OpenID Connect provider vouches."""

from collections.abc import Mapping
from dataclasses import dataclass
from hashlib import sha256
from typing import Self

from settings import Settings

Told = Mapping[str, object]
"""Claims: what the provider tells of a person, by name."""

_LONGEST_NAME = 200
_LONGEST_PART = 90


@dataclass(frozen=True)
class Admission:
    """One of the e-mail addresses, if verified, or one of the claims makes an editor.

    Without any of them nobody is one. ``grounds`` changes with the provider and with every rule:
    sessions that began on other grounds are over.
    """

    emails: frozenset[str]
    claims: frozenset[tuple[str, str]]
    grounds: str

    @classmethod
    def of(cls, settings: Settings) -> Self | None:
        """Rules of the settings, None without a provider."""
        if settings.oidc_issuer is None:
            return None
        emails = frozenset(email.casefold() for email in settings.oidc_emails)
        claims = frozenset(settings.oidc_claims)
        parts = [settings.oidc_issuer, settings.oidc_client_id, *sorted(emails), *sorted(claims)]
        pairs = frozenset((name, value) for name, _, value in (c.partition("=") for c in claims))
        return cls(emails, pairs, sha256("\n".join(parts).encode()).hexdigest())

    def admits(self, told: Told) -> bool:
        """Whether what is told of a person makes an editor."""
        email = verified_email(told)
        listed = email is not None and email.casefold() in self.emails
        return listed or any(_has(told.get(name), value) for name, value in self.claims)

    def awaits_verification(self, told: Told) -> bool:
        """Whether only the verification of the e-mail address is missing."""
        email = told.get("email")
        return isinstance(email, str) and email.casefold() in self.emails


def verified_email(told: Told) -> str | None:
    """E-mail address if the provider says that it has verified it."""
    email, verified = told.get("email"), told.get("email_verified")
    # Some providers write the truth as a text.
    return email if isinstance(email, str) and verified in (True, "true") else None


def name_of(told: Told) -> str:
    """What the history calls a person: a verified e-mail address, else the name with the subject.

    A name alone would not do, for people may choose it themselves.
    """
    subject, name = _printable(told.get("sub")), _printable(told.get("name"))
    email = _printable(verified_email(told))
    called = f"{name[:_LONGEST_PART]} ({subject[:_LONGEST_PART]})" if name else subject
    return (email or called)[:_LONGEST_NAME]


def _has(found: object, wanted: str) -> bool:
    """Whether a claim has a value, or is a list that holds it."""
    return found == wanted or (isinstance(found, list) and wanted in found)


def _printable(text: object) -> str:
    return "".join(sign for sign in text if sign.isprintable()) if isinstance(text, str) else ""
