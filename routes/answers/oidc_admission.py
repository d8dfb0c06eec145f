"""Rules by which somebody who signs in with an OpenID Connect provider is an editor."""

from collections.abc import Mapping
from dataclasses import dataclass
from hashlib import sha256
from typing import Self

from settings import Settings

Claims = Mapping[str, object]
"""Claims of an ID token or of the userinfo endpoint, by name."""

_MAX_NAME_LENGTH = 200
_MAX_PART_LENGTH = 90


@dataclass(frozen=True)
class Admission:
    """Admits whoever has a listed and verified e-mail address or a listed claim; else nobody.

    ``grounds`` is a hash of the provider and all rules: a session that began with another one is no
    longer valid.
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

    def admits(self, claims: Claims) -> bool:
        """Whether somebody with these claims is an editor."""
        email = verified_email(claims)
        listed = email is not None and email.casefold() in self.emails
        return listed or any(_has(claims.get(name), value) for name, value in self.claims)

    def awaits_verification(self, claims: Claims) -> bool:
        """Whether the e-mail address is listed and would admit if the provider had verified it."""
        email = claims.get("email")
        return isinstance(email, str) and email.casefold() in self.emails


def verified_email(claims: Claims) -> str | None:
    """E-mail address if the provider has verified it, else None."""
    email, verified = claims.get("email"), claims.get("email_verified")
    # Some providers write the boolean as a string.
    return email if isinstance(email, str) and verified in (True, "true") else None


def name_of(claims: Claims) -> str:
    """Name of a person in the history: verified e-mail address, else name and subject.

    A name alone does not identify anybody, since people may choose it themselves.
    """
    subject, name = _printable(claims.get("sub")), _printable(claims.get("name"))
    email = _printable(verified_email(claims))
    called = f"{name[:_MAX_PART_LENGTH]} ({subject[:_MAX_PART_LENGTH]})" if name else subject
    return (email or called)[:_MAX_NAME_LENGTH]


def _has(found: object, wanted: str) -> bool:
    """Whether the value of a claim is the wanted one, or a list that contains it."""
    return found == wanted or (isinstance(found, list) and wanted in found)


def _printable(text: object) -> str:
    return "".join(sign for sign in text if sign.isprintable()) if isinstance(text, str) else ""
