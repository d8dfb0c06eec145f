"""The OpenID Connect provider by which editors sign in, through Authlib."""

import hashlib
import threading
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from typing import Any, Self

import requests
from authlib.common.errors import AuthlibBaseError
from authlib.integrations.base_client.errors import MismatchingStateError
from authlib.integrations.flask_client import FlaskIntegration, FlaskOAuth2App
from authlib.oidc.discovery import get_well_known_url
from joserfc.errors import JoseError

from layers.answers.page_state import Trouble
from routes.answers.oidc_admission import Admission, Claims, name_of
from settings import Settings, is_secure

METADATA_MAX_AGE_SECONDS = 3600.0
"""Time for which a worker uses metadata and keys of the provider before fetching them anew."""

MAX_CONCURRENT_REQUESTS = 2
"""Sign-ins that a worker handles at a time, so that a slow provider does not block all threads."""

TIMEOUT_SECONDS = 5
LEEWAY_SECONDS = 60
"""Difference between the clocks of provider and app that is accepted."""

SIGNATURES = ("RS256", "RS384", "RS512", "PS256", "PS384", "PS512", "ES256", "ES384", "ES512")
_BAD_RESPONSE_ERRORS = (
    requests.RequestException,
    AttributeError,
    LookupError,
    RuntimeError,
    TypeError,
    ValueError,
)
"""Raised for a response that is late, is not JSON or lacks a member."""

_ENDPOINTS = ("authorization_endpoint", "token_endpoint", "jwks_uri")
_USERINFO, _END_SESSION = "userinfo_endpoint", "end_session_endpoint"
_NAME = "oidc"


class SignInError(Exception):
    """Signing in failed: ``trouble`` chooses the text on the page, ``reason`` goes to the log.

    ``who`` is the person, if the provider has named one.
    """

    def __init__(self, trouble: Trouble, reason: str, who: str = "") -> None:
        self.trouble, self.who = trouble, who
        super().__init__(reason)


class Provider:
    """Authorisation code flow with PKCE at the provider of the settings.

    Requests go to the issuer and to the addresses in its metadata only, the first one when somebody
    signs in. State, nonce and code verifier of a sign-in are kept in Flask's signed session.
    """

    def __init__(
        self, settings: Settings, admission: Admission, clock: Callable[[], float] = time.monotonic
    ) -> None:
        secret = settings.oidc_client_secret
        self.name, self.issuer = settings.oidc_label() or "", settings.oidc_issuer or ""
        self._id, self._secret = (
            settings.oidc_client_id,
            secret.get_secret_value() if secret else "",
        )
        self._scopes, self._admission, self._clock = settings.oidc_scopes, admission, clock
        self._cached_client: tuple[float, FlaskOAuth2App] | None = None
        self._slots = threading.BoundedSemaphore(MAX_CONCURRENT_REQUESTS)

    @classmethod
    def of(cls, settings: Settings) -> Self | None:
        """Provider of the settings, None without one; sends no request."""
        admission = Admission.of(settings)
        return cls(settings, admission) if admission else None

    def cookie_key(self) -> bytes:
        """Key that signs the session cookie, the same in every worker.

        Derived from the client secret with scrypt, so that a cookie does not help to guess it.
        """
        return hashlib.scrypt(self._secret.encode(), salt=b"sign-ins", n=2**14, r=8, p=1)

    def authorization_url(self, return_to: str, lang: str) -> str:
        """Address where the person signs in; the provider then redirects to ``return_to``."""
        with self._connection() as client:
            address: str = client.authorize_redirect(return_to, ui_locales=lang).location
        return address

    def editor(self) -> tuple[str, str]:
        """Name and subject of the editor whom the provider names in the current request.

        Raises SignInError, also for people who are not editors.
        """
        with self._connection() as client:
            token = client.authorize_access_token(
                claims_options={
                    "iss": {"essential": True, "value": client.server_metadata["issuer"]},
                    "aud": {"essential": True, "value": self._id},
                },
                leeway=LEEWAY_SECONDS,
            )
            claims = token.get("userinfo")
            if claims is None:
                raise SignInError(Trouble.UNTRUSTED, "the provider gave no ID token")
            if not self._admission.admits(claims):
                claims = self._userinfo(client, token, claims)
        return name_of(claims), claims["sub"]

    def ends_sessions(self) -> bool:
        """Whether people can sign out at the provider; False also when it cannot be reached."""
        try:
            with self._connection() as client:
                return _END_SESSION in client.server_metadata
        except SignInError:
            return False

    def sign_out_url(self, lang: str) -> str:
        """Address where people sign out at the provider, which may ask them to confirm."""
        with self._connection() as client:
            address: str = client.create_logout_url(client_id=self._id, ui_locales=lang)["url"]
        return address

    def _userinfo(
        self, client: FlaskOAuth2App, token: Mapping[str, object], claims: Claims
    ) -> Claims:
        """Claims of the userinfo endpoint, for a person whom those of the ID token do not admit.

        Raises SignInError when these do not either.
        """
        userinfo: Claims = {}
        if _USERINFO in client.server_metadata:
            userinfo = client.userinfo(token=token)
            if userinfo["sub"] != claims["sub"]:
                raise SignInError(Trouble.UNTRUSTED, "userinfo of another subject", name_of(claims))
        if self._admission.admits(userinfo):
            return userinfo
        waits = any(map(self._admission.awaits_verification, (claims, userinfo)))
        trouble = Trouble.UNVERIFIED if waits else Trouble.NO_EDITOR
        raise SignInError(trouble, f"{trouble}: {claims['sub']!r}", name_of(claims))

    @contextmanager
    def _connection(self) -> Iterator[FlaskOAuth2App]:
        """Authlib's client, in a free slot; every error of its use becomes a SignInError."""
        if not self._slots.acquire(blocking=False):
            raise SignInError(Trouble.PROVIDER, "others are being signed in just now")
        try:
            yield self._client()
        except MismatchingStateError as error:
            raise SignInError(Trouble.STATE, "no such sign-in has begun") from error
        except JoseError as error:
            raise SignInError(Trouble.UNTRUSTED, f"ID token: {error!r}") from error
        except AuthlibBaseError as error:
            raise SignInError(Trouble.REFUSED, f"the provider refused: {error.error!r}") from error
        except _BAD_RESPONSE_ERRORS as error:
            raise SignInError(Trouble.PROVIDER, f"no proper response: {error!r}") from error
        finally:
            self._slots.release()

    def _client(self) -> FlaskOAuth2App:
        now = self._clock()
        if self._cached_client is None or now - self._cached_client[0] >= METADATA_MAX_AGE_SECONDS:
            self._cached_client = now, self._build_client(self._fetch_metadata())
        return self._cached_client[1]

    def _build_client(self, metadata: Mapping[str, Any]) -> FlaskOAuth2App:
        methods = metadata["token_endpoint_auth_methods_supported"]
        posts = "client_secret_post" in methods and "client_secret_basic" not in methods
        return FlaskOAuth2App(
            FlaskIntegration(_NAME),
            _NAME,
            client_id=self._id,
            client_secret=self._secret,
            client_kwargs={
                "scope": self._scopes,
                "code_challenge_method": "S256",
                "token_endpoint_auth_method": f"client_secret_{'post' if posts else 'basic'}",
                "default_timeout": TIMEOUT_SECONDS,
                # The issuer must name its addresses itself; no other host is asked.
                "max_redirects": 0,
            },
            **metadata,
        )

    def _fetch_metadata(self) -> dict[str, Any]:
        """Metadata of the provider (OpenID Connect Discovery), with the members that are used.

        Raises ValueError for another issuer, for addresses without TLS, and when none of the
        signature algorithms is accepted.
        """
        address = get_well_known_url(self.issuer, external=True)
        response = requests.get(address, timeout=TIMEOUT_SECONDS, allow_redirects=False)
        response.raise_for_status()
        metadata = response.json()
        if metadata["issuer"].rstrip("/") != self.issuer.rstrip("/"):
            raise ValueError(f"the provider calls itself {metadata['issuer']!r}")
        signatures = metadata.get("id_token_signing_alg_values_supported", ["RS256"])
        trusted = [each for each in SIGNATURES if each in signatures]
        if not trusted:
            raise ValueError("the provider signs in no way that can be checked")
        endpoints = {name: metadata[name] for name in _ENDPOINTS}
        endpoints |= {
            name: metadata[name] for name in (_USERINFO, _END_SESSION) if name in metadata
        }
        return {
            **{name: _secure(each) for name, each in endpoints.items()},
            "issuer": metadata["issuer"],
            "id_token_signing_alg_values_supported": trusted,
            "token_endpoint_auth_methods_supported": metadata.get(
                "token_endpoint_auth_methods_supported", ["client_secret_basic"]
            ),
        }


def _secure(address: str) -> str:
    """The address itself; raises ValueError when requests to it could be read on the way."""
    if not is_secure(address):
        raise ValueError(f"{address!r} is not secure")
    return address
