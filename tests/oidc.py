"""A small OpenID Connect provider, with real keys, tokens, codes and PKCE.

Built with Authlib's own server. It keeps everything in memory and makes the errors that a
test sets.
"""
# ruff: noqa: ARG002 - the library calls with more than is needed here

import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any

from authlib.integrations.flask_oauth2 import AuthorizationServer
from authlib.oauth2.rfc6749 import ClientMixin
from authlib.oauth2.rfc6749.grants import AuthorizationCodeGrant
from authlib.oauth2.rfc7636 import CodeChallenge
from authlib.oidc.core import AuthorizationCodeMixin, UserInfo
from authlib.oidc.core.grants import OpenIDCode
from flask import Flask, Response, jsonify, redirect, request
from joserfc.jwk import RSAKey

from settings import PREFIX, Settings
from tests.serving import serving

CLIENT_ID = "yhdyspintakartta"
CLIENT_SECRET = "a secret of the test"
RETURN = "/aineistot/oidc/return"
ANNA = {"sub": "4711", "email": "Anna@ministry.example", "email_verified": True}


@dataclass
class ProviderInTest:
    """State and behaviour of the provider, which a test may change while it runs.

    ``id_token_claims`` and ``userinfo_claims`` are what it returns about the user,
    ``id_token_overrides`` replaces claims that the library sets. ``metadata`` overrides the
    metadata document, from which ``left_out_metadata`` is left out. ``requested_paths`` are the
    paths of the requests so far.
    """

    issuer: str = ""
    key: RSAKey = field(default_factory=lambda: RSAKey.generate_key(parameters={"kid": "first"}))
    signing_key: RSAKey | None = None
    id_token_claims: dict[str, Any] = field(default_factory=lambda: dict(ANNA))
    userinfo_claims: dict[str, Any] = field(default_factory=dict)
    id_token_overrides: dict[str, Any] = field(default_factory=dict)
    metadata: dict[str, Any] = field(default_factory=dict)
    left_out_metadata: str = ""
    refuses: bool = False
    ignores_openid: bool = False
    codes: dict[str, "Code"] = field(default_factory=dict)
    requested_paths: list[str] = field(default_factory=list)

    def reset(self) -> None:
        """Undo the changes of a test."""
        fresh = ProviderInTest(self.issuer, self.key)
        for name, value in vars(fresh).items():
            setattr(self, name, value)

    def describes_itself(self) -> dict[str, Any]:
        document = {
            "issuer": self.issuer,
            "authorization_endpoint": f"{self.issuer}/authorize",
            "token_endpoint": f"{self.issuer}/token",
            "jwks_uri": f"{self.issuer}/jwks",
            "userinfo_endpoint": f"{self.issuer}/userinfo",
            "end_session_endpoint": f"{self.issuer}/leave",
            "id_token_signing_alg_values_supported": ["RS256"],
            "code_challenge_methods_supported": ["S256"],
            **self.metadata,
        }
        return {name: value for name, value in document.items() if name != self.left_out_metadata}


class Client(ClientMixin):  # type: ignore[misc]
    """The only client: the app in the test."""

    def get_client_id(self) -> str:
        return CLIENT_ID

    def get_allowed_scope(self, scope: str) -> str:
        return scope

    def check_redirect_uri(self, redirect_uri: str) -> bool:
        return redirect_uri.endswith(RETURN)

    def check_client_secret(self, client_secret: str) -> bool:
        return client_secret == CLIENT_SECRET

    def check_endpoint_auth_method(self, method: str, endpoint: str) -> bool:
        return method in ("client_secret_basic", "client_secret_post")

    def check_response_type(self, response_type: str) -> bool:
        return response_type == "code"

    def check_grant_type(self, grant_type: str) -> bool:
        return grant_type == "authorization_code"


@dataclass
class Code(AuthorizationCodeMixin):  # type: ignore[misc]
    """An issued authorization code."""

    code: str
    redirect_uri: str
    scope: str
    nonce: str
    code_challenge: str
    code_challenge_method: str

    def get_redirect_uri(self) -> str:
        return self.redirect_uri

    def get_scope(self) -> str:
        return self.scope

    def get_nonce(self) -> str:
        return self.nonce

    def get_auth_time(self) -> int:
        return int(time.time())


def _code_grant(provider: ProviderInTest) -> type[AuthorizationCodeGrant]:
    class CodeGrant(AuthorizationCodeGrant):  # type: ignore[misc]
        def save_authorization_code(self, code: str, asked: Any) -> None:
            data = asked.payload.data
            names = ("nonce", "code_challenge", "code_challenge_method")
            given = {name: data.get(name, "") for name in names}
            provider.codes[code] = Code(
                code, asked.payload.redirect_uri, asked.payload.scope, **given
            )

        def query_authorization_code(self, code: str, client: Client) -> Code | None:
            return provider.codes.get(code)

        def delete_authorization_code(self, authorization_code: Code) -> None:
            del provider.codes[authorization_code.code]

        def authenticate_user(self, authorization_code: Code) -> dict[str, Any]:
            return provider.id_token_claims

    return CodeGrant


def _id_tokens(provider: ProviderInTest) -> OpenIDCode:
    class IdTokens(OpenIDCode):  # type: ignore[misc]
        def exists_nonce(self, nonce: str, asked: Any) -> bool:
            return any(code.nonce == nonce for code in provider.codes.values())

        def resolve_client_private_key(self, client: Client) -> RSAKey:
            return provider.signing_key or provider.key

        def get_client_algorithm(self, client: Client) -> str:
            return "RS256"

        def get_encode_header(self, client: Client) -> dict[str, str]:
            return {"alg": "RS256", "kid": str((provider.signing_key or provider.key).kid)}

        def get_client_claims(self, client: Client) -> dict[str, Any]:
            return {"iss": provider.issuer, "aud": CLIENT_ID}

        def get_compatible_claims(self, asked: Any) -> dict[str, Any]:
            now = int(time.time())
            return {"iss": provider.issuer, "aud": CLIENT_ID, "iat": now, "exp": now + 300}

        def generate_user_info(self, user: dict[str, Any], scope: str) -> UserInfo:
            return UserInfo({**user, **provider.id_token_overrides})

        def process_token(self, grant: Any, response: Any) -> Any:
            if provider.ignores_openid:
                return response[1]
            return super().process_token(grant, response)

    return IdTokens(require_nonce=True)


def _application(provider: ProviderInTest) -> Flask:
    app = Flask("provider")
    server = AuthorizationServer(app, lambda _id: Client(), lambda _token, _request: None)
    server.register_grant(
        _code_grant(provider), [CodeChallenge(required=True), _id_tokens(provider)]
    )

    @app.before_request
    def remember() -> None:
        provider.requested_paths.append(request.path)

    @app.get("/.well-known/openid-configuration")
    def discovery() -> Response:
        return jsonify(provider.describes_itself())

    @app.get("/jwks")
    def jwks() -> Response:
        return jsonify({"keys": [provider.key.as_dict(private=False)]})

    @app.route("/moved/<path:place>", methods=["GET", "POST"])
    def moved(place: str) -> Any:
        return redirect(f"{provider.issuer}/{place}", 307)

    @app.get("/authorize")
    def ask() -> str:
        return (
            '<!DOCTYPE html><html lang="sv"><title>Login</title><link rel="icon" href="data:,">'
            '<form method="post"><button>Continue as Anna</button></form></html>'
        )

    @app.post("/authorize")
    def authorize() -> Response:
        user = None if provider.refuses else provider.id_token_claims
        grant = server.get_consent_grant(end_user=user)
        answer: Response = server.create_authorization_response(grant_user=user, grant=grant)
        return answer

    @app.post("/token")
    def token() -> Response:
        answer: Response = server.create_token_response()
        return answer

    @app.get("/userinfo")
    def userinfo() -> Response:
        assert request.headers["Authorization"].startswith("Bearer ")
        return jsonify({"sub": provider.id_token_claims["sub"], **provider.userinfo_claims})

    @app.get("/leave")
    def leave() -> str:
        return '<!DOCTYPE html><title>Left</title><link rel="icon" href="data:,"><p>Good bye</p>'

    return app


def settings_with(provider: ProviderInTest, store_url: str, **changed: Any) -> Settings:
    """Settings of an app whose editors sign in by the provider."""
    given: dict[str, Any] = _given(provider, store_url)
    return Settings(**{**given, **changed})


def variables_of(provider: ProviderInTest, store_url: str) -> dict[str, str]:
    """Environment variables of the same settings."""
    given = _given(provider, store_url)
    return {f"{PREFIX}{name}".upper(): value for name, value in given.items()}


def _given(provider: ProviderInTest, store_url: str) -> dict[str, str]:
    return {
        "store_url": store_url,
        "oidc_issuer": provider.issuer,
        "oidc_name": "Ministeriet",
        "oidc_client_id": CLIENT_ID,
        "oidc_client_secret": CLIENT_SECRET,
        "oidc_emails": "anna@ministry.example",
    }


@contextmanager
def running_provider() -> Iterator[ProviderInTest]:
    """A provider at a free port."""
    provider = ProviderInTest()
    with serving(_application(provider)) as port:
        # The library takes http for secure at this name only.
        provider.issuer = f"http://localhost:{port}"
        yield provider
