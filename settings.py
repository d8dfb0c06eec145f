"""Settings of the app, read from environment variables and validated; the README lists them."""

from collections.abc import Iterable
from importlib.util import find_spec
from pathlib import Path
from typing import Annotated, Literal, Self
from urllib.parse import urlsplit

from pydantic import Field, PositiveInt, SecretStr, field_validator, model_validator
from pydantic_settings import BaseSettings, NoDecode, SettingsConfigDict

PREFIX = "YHDYSPINTA_"
LOOPBACK = ("127.0.0.1", "::1", "localhost")
"""Hosts to which secrets may be sent without TLS: they are this machine."""

CacheType = Literal["SimpleCache", "FileSystemCache", "RedisCache", "NullCache"]
Parts = Annotated[tuple[str, ...], NoDecode]
LogLevel = Literal["DEBUG", "INFO", "WARNING", "ERROR"]


def is_secure(address: str) -> bool:
    """Whether requests to an address are encrypted or stay on this machine."""
    found = urlsplit(address)
    return found.scheme == "https" or (found.scheme == "http" and found.hostname in LOOPBACK)


class Settings(BaseSettings):
    """All settings, with defaults for running on one's own machine.

    Environment variables have the prefix ``YHDYSPINTA_``. Raises ``pydantic.ValidationError`` for
    invalid values.
    """

    # Errors do not show the value, which may be a secret.
    model_config = SettingsConfigDict(env_prefix=PREFIX, frozen=True, hide_input_in_errors=True)

    host: str = Field(default="127.0.0.1", description="Address to listen on")
    port: int = Field(default=8050, ge=1, le=65535, description="Port to listen on")
    boundaries: Path | None = Field(
        default=None,
        description="File or folder of official municipal boundaries (GeoJSON, GeoPackage)",
    )
    tables: Path | None = Field(
        default=None,
        description="Folder of the tables (keys, names, figures) instead of those that come with "
        "the app; read once, when it starts",
    )
    data_dir: Path | None = Field(
        default=None,
        description="Folder whose `boundaries/` is looked into when `BOUNDARIES` is not set, and "
        "whose `themes/` holds themes to add, see docs/themes.md",
    )
    presentation_template: Path | None = Field(
        default=None,
        description="PowerPoint file (.potx, .pptx) whose master every presentation is made with",
    )
    cache_type: CacheType = Field(
        default="SimpleCache", description="Where ready answers are kept: a Flask-Caching backend"
    )
    cache_dir: Path = Field(
        default=Path("data/cache"), description="Folder of the `FileSystemCache`"
    )
    cache_url: str | None = Field(default=None, description="Address of the `RedisCache`")
    store_url: str | None = Field(
        default=None,
        description="Store of published answers, `sqlite:///path` or `postgresql://…`; by default "
        "`answers.sqlite` in `DATA_DIR` or in `data`",
    )
    draft_hours: float = Field(
        default=8.0,
        gt=0,
        le=168,
        description="Hours for which answers that a visitor tries out are kept",
    )
    oidc_issuer: str | None = Field(
        default=None, description="Address of the OpenID Connect provider by which editors sign in"
    )
    oidc_name: str = Field(
        default="", description="Name of the provider on the button; without one, its host"
    )
    oidc_client_id: str = Field(
        default="", description="What the provider calls this app: the client's id"
    )
    oidc_client_secret: SecretStr | None = Field(
        default=None, description="Secret that the app shares with the provider"
    )
    oidc_emails: Parts = Field(
        default=(),
        description="E-mail addresses of editors, separated by commas; the provider must say that "
        "it has verified them",
    )
    oidc_claims: Parts = Field(
        default=(),
        description="What else makes an editor of a person, such as `groups=map-editors` or "
        "`sub=4711`, separated by commas; one of them is enough",
    )
    oidc_scopes: str = Field(
        default="openid email profile",
        description="What the provider is asked to tell, separated by spaces",
    )
    frame_ancestors: Parts = Field(
        default=("'self'",),
        description="Hosts whose pages may embed the map, separated by commas",
    )
    accessibility_contact: str = Field(
        default="", description="E-mail or web address for accessibility feedback"
    )
    offline: bool = Field(
        default=True,
        description="Whether pages go on working without a network; `off` ends the service worker "
        "in every browser that has it",
    )
    log_level: LogLevel = Field(default="INFO", description="Least severe message that is logged")
    workers: PositiveInt = Field(default=2, description="Worker processes")
    threads: PositiveInt = Field(default=4, description="Threads in each worker")
    trusted_proxies: int = Field(
        default=0,
        ge=0,
        le=5,
        description="Reverse proxies in front whose X-Forwarded headers are believed",
    )

    @field_validator("frame_ancestors", "oidc_emails", "oidc_claims", mode="before")
    @classmethod
    def _split(cls, value: object) -> object:
        if isinstance(value, str):
            return tuple(part.strip() for part in value.split(",") if part.strip())
        return value

    @field_validator("frame_ancestors")
    @classmethod
    def _no_header_injection(cls, value: tuple[str, ...]) -> tuple[str, ...]:
        for source in value:
            if any(character in source for character in ";\r\n"):
                msg = f"{source!r} may not contain a semicolon or a line break"
                raise ValueError(msg)
        return value or ("'none'",)

    @field_validator("boundaries", "tables", "data_dir", "presentation_template", mode="before")
    @classmethod
    def _empty_is_none(cls, value: object) -> object:
        return value or None

    @model_validator(mode="after")
    def _redis_can_be_used(self) -> Self:
        if self.cache_type != "RedisCache":
            return self
        if not self.cache_url:
            msg = f"{PREFIX}CACHE_URL: RedisCache needs an address such as redis://localhost:6379/0"
            raise ValueError(msg)
        if find_spec("redis") is None:
            msg = f"{PREFIX}CACHE_TYPE: RedisCache needs a package: pip install redis"
            raise ValueError(msg)
        return self

    @field_validator("oidc_issuer")
    @classmethod
    def _secure_address(cls, value: str | None) -> str | None:
        if not value:
            return None
        found = urlsplit(value)
        if not is_secure(value):
            msg = f"{value!r} must begin with https://"
            raise ValueError(msg)
        if not found.hostname or found.query or found.fragment or "@" in found.netloc:
            msg = f"{value!r} must be a plain address such as https://login.example.fi"
            raise ValueError(msg)
        return value

    @field_validator("oidc_emails")
    @classmethod
    def _addresses(cls, value: tuple[str, ...]) -> tuple[str, ...]:
        for email in value:
            if "@" not in email.strip("@"):
                msg = f"{email!r} is no e-mail address"
                raise ValueError(msg)
        return value

    @field_validator("oidc_claims")
    @classmethod
    def _named_values(cls, value: tuple[str, ...]) -> tuple[str, ...]:
        for claim in value:
            name, _, wanted = claim.partition("=")
            if not name or not wanted:
                msg = f"{claim!r} must have a name and a value, such as groups=map-editors"
                raise ValueError(msg)
            if name == "email":
                msg = f"{claim!r}: e-mail addresses belong to {PREFIX}OIDC_EMAILS"
                raise ValueError(msg)
        return value

    @model_validator(mode="after")
    def _sign_in_is_whole(self) -> Self:
        """Raise for an OpenID Connect provider whose settings are incomplete."""
        needed = {
            "OIDC_CLIENT_ID": self.oidc_client_id,
            "OIDC_CLIENT_SECRET": self.oidc_client_secret
            and self.oidc_client_secret.get_secret_value(),
            "OIDC_EMAILS or OIDC_CLAIMS": self.oidc_emails or self.oidc_claims,
        }
        missing = [f"{PREFIX}{name}" for name, value in needed.items() if not value]
        if self.oidc_issuer and missing:
            msg = f"{PREFIX}OIDC_ISSUER also needs {', '.join(missing)}"
            raise ValueError(msg)
        if "openid" not in self.oidc_scopes.split():
            msg = f"{PREFIX}OIDC_SCOPES: openid must be one of them"
            raise ValueError(msg)
        return self

    def oidc_label(self) -> str | None:
        """Name of the OpenID Connect provider for its button, None without a provider."""
        return self.oidc_name or urlsplit(self.oidc_issuer).hostname if self.oidc_issuer else None

    def boundary_path(self) -> Path | None:
        """File or folder of boundaries, ``None`` for those that the project ships.

        Does not check whether the boundaries can be used; an empty ``boundaries`` of the data
        folder asks for none.
        """
        fetched = self.data_dir / "boundaries" if self.data_dir else None
        return self.boundaries or (fetched if fetched and _may_hold_files(fetched) else None)

    def theme_folder(self) -> Path:
        """Folder of themes that are added to those of the project; it need not exist."""
        return (self.data_dir or Path("data")) / "themes"

    def store_address(self) -> str:
        """SQLAlchemy URL of the store of answers."""
        folder = self.data_dir or Path("data")
        return self.store_url or f"sqlite:///{folder / 'answers.sqlite'}"

    def cache_config(self) -> dict[str, str | int]:
        """Configuration of Flask-Caching; entries do not expire, since keys name what they hold."""
        config: dict[str, str | int] = {
            "CACHE_TYPE": self.cache_type,
            "CACHE_DEFAULT_TIMEOUT": 0,
            "CACHE_THRESHOLD": 2000,
            "CACHE_KEY_PREFIX": "yhdyspinta:",
        }
        if self.cache_type == "FileSystemCache":
            config["CACHE_DIR"] = str(self.cache_dir)
        if self.cache_type == "RedisCache":
            config["CACHE_REDIS_URL"] = str(self.cache_url)
        return config


def _may_hold_files(folder: Path) -> bool:
    """Whether a folder has files that are not hidden; True also when this user may not look."""
    try:
        return any(not path.name.startswith(".") for path in folder.iterdir())
    except FileNotFoundError:
        return False
    except OSError:
        return True


def unknown_variables(environment: Iterable[str]) -> list[str]:
    """Environment variables with our prefix that are not settings, probably misspelt."""
    known = {f"{PREFIX}{name}".upper() for name in Settings.model_fields}
    return sorted(name for name in environment if name.startswith(PREFIX) and name not in known)
