"""The OpenID Connect provider by which editors sign in; Authlib speaks with it."""

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
from routes.answers.oidc_admission import Admission, Told, name_of
from settings import Settings, is_secure

FRESH_SECONDS = 3600.0
"""Time for which a worker believes what the provider says of itself, and its keys."""

AT_ONCE = 2
"""Conversations with the provider that a worker holds at once, so that others are served too."""

TIMEOUT_SECONDS = 5
LEEWAY_SECONDS = 60
"""How much the clocks of provider and app may differ."""

SIGNATURES = ("RS256", "RS384", "RS512", "PS256", "PS384", "PS512", "ES256", "ES384", "ES512")
_IMPROPER = (
    requests.RequestException,
    AttributeError,
    LookupError,
    RuntimeError,
    TypeError,
    ValueError,
)
"""What reading an answer raises that is late, is no JSON or lacks something."""

_ENDPOINTS = ("authorization_endpoint", "token_endpoint", "jwks_uri")
_TELLING, _LEAVING = "userinfo_endpoint", "end_session_endpoint"
_NAME = "oidc"


class SignInError(Exception):
    """Nobody was signed in: ``trouble`` says why on the page, the text for the log.

    ``who`` is the person, when the provider has named one.
    """

    def __init__(self, trouble: Trouble, reason: str, who: str = "") -> None:
        self.trouble, self.who = trouble, who
        super().__init__(reason)


class Provider:
    """Sends people to the provider and learns who comes back.

    Only the issuer is asked, and the addresses that it names itself, and not before somebody signs
    in. State, nonce and verifier (PKCE) of a sign-in wait in Flask's signed session.
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
        self._known: tuple[float, FlaskOAuth2App] | None = None
        self._turns = threading.BoundedSemaphore(AT_ONCE)

    @classmethod
    def of(cls, settings: Settings) -> Self | None:
        """Provider of the settings, None without one; it is not asked anything yet."""
        admission = Admission.of(settings)
        return cls(settings, admission) if admission else None

    def cookie_key(self) -> bytes:
        """Key for signing what waits in cookies, the same in every worker.

        It comes from the secret, but finding that out from a cookie would be costly.
        """
        return hashlib.scrypt(self._secret.encode(), salt=b"sign-ins", n=2**14, r=8, p=1)

    def send_away(self, return_to: str, lang: str) -> str:
        """Address of the provider, which sends the person back to ``return_to``."""
        with self._conversation() as client:
            address: str = client.authorize_redirect(return_to, ui_locales=lang).location
        return address

    def person(self) -> tuple[str, str]:
        """Name and subject of the editor whom the provider's answer in this request names.

        Raises SignInError, also for people who are no editors.
        """
        with self._conversation() as client:
            token = client.authorize_access_token(
                claims_options={
                    "iss": {"essential": True, "value": client.server_metadata["issuer"]},
                    "aud": {"essential": True, "value": self._id},
                },
                leeway=LEEWAY_SECONDS,
            )
            told = token.get("userinfo")
            if told is None:
                raise SignInError(Trouble.UNTRUSTED, "the provider gave no ID token")
            if not self._admission.admits(told):
                told = self._more(client, token, told)
        return name_of(told), told["sub"]

    def ends_sessions(self) -> bool:
        """Whether people can sign out at the provider, as far as it can be asked just now."""
        try:
            with self._conversation() as client:
                return _LEAVING in client.server_metadata
        except SignInError:
            return False

    def leave(self, lang: str) -> str:
        """Address where people sign out at the provider, which may ask whether they mean it."""
        with self._conversation() as client:
            address: str = client.create_logout_url(client_id=self._id, ui_locales=lang)["url"]
        return address

    def _more(self, client: FlaskOAuth2App, token: Mapping[str, object], told: Told) -> Told:
        """What the provider tells on demand of a person whom the ID token does not admit."""
        more: Told = {}
        if _TELLING in client.server_metadata:
            more = client.userinfo(token=token)
            if more["sub"] != told["sub"]:
                raise SignInError(Trouble.UNTRUSTED, "somebody else's information", name_of(told))
        if self._admission.admits(more):
            return more
        waits = any(map(self._admission.awaits_verification, (told, more)))
        trouble = Trouble.UNVERIFIED if waits else Trouble.NO_EDITOR
        raise SignInError(trouble, f"{trouble}: {told['sub']!r}", name_of(told))

    @contextmanager
    def _conversation(self) -> Iterator[FlaskOAuth2App]:
        """Client of Authlib; whatever goes wrong with it becomes a SignInError."""
        if not self._turns.acquire(blocking=False):
            raise SignInError(Trouble.PROVIDER, "others are being signed in just now")
        try:
            yield self._client()
        except MismatchingStateError as error:
            raise SignInError(Trouble.STATE, "no such sign-in has begun") from error
        except JoseError as error:
            raise SignInError(Trouble.UNTRUSTED, f"ID token: {error!r}") from error
        except AuthlibBaseError as error:
            raise SignInError(Trouble.REFUSED, f"the provider refused: {error.error!r}") from error
        except _IMPROPER as error:
            raise SignInError(Trouble.PROVIDER, f"no proper answer: {error!r}") from error
        finally:
            self._turns.release()

    def _client(self) -> FlaskOAuth2App:
        now = self._clock()
        if self._known is None or now - self._known[0] >= FRESH_SECONDS:
            self._known = now, self._made(self._discovered())
        return self._known[1]

    def _made(self, metadata: Mapping[str, Any]) -> FlaskOAuth2App:
        ways = metadata["token_endpoint_auth_methods_supported"]
        posts = "client_secret_post" in ways and "client_secret_basic" not in ways
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

    def _discovered(self) -> dict[str, Any]:
        """What the provider says of itself, as far as it is needed and can be trusted."""
        address = get_well_known_url(self.issuer, external=True)
        answer = requests.get(address, timeout=TIMEOUT_SECONDS, allow_redirects=False)
        answer.raise_for_status()
        told = answer.json()
        if told["issuer"].rstrip("/") != self.issuer.rstrip("/"):
            raise ValueError(f"the provider calls itself {told['issuer']!r}")
        signatures = told.get("id_token_signing_alg_values_supported", ["RS256"])
        trusted = [each for each in SIGNATURES if each in signatures]
        if not trusted:
            raise ValueError("the provider signs in no way that can be checked")
        named = {name: told[name] for name in _ENDPOINTS}
        named |= {name: told[name] for name in (_TELLING, _LEAVING) if name in told}
        return {
            **{name: _secure(each) for name, each in named.items()},
            "issuer": told["issuer"],
            "id_token_signing_alg_values_supported": trusted,
            "token_endpoint_auth_methods_supported": told.get(
                "token_endpoint_auth_methods_supported", ["client_secret_basic"]
            ),
        }


def _secure(address: str) -> str:
    """Address unless what is sent there could be read on the way."""
    if not is_secure(address):
        raise ValueError(f"{address!r} is not secure")
    return address
