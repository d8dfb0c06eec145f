"""Settings of one running app: read from the environment, checked, and listed in the README."""

from pathlib import Path
from typing import Annotated, Literal, Self

from pydantic import Field, PositiveInt, field_validator, model_validator
from pydantic_settings import BaseSettings, NoDecode, SettingsConfigDict

VERSION = "0.1.0"
ROOT = Path(__file__).parent

CacheType = Literal["SimpleCache", "FileSystemCache", "RedisCache", "NullCache"]
LogLevel = Literal["DEBUG", "INFO", "WARNING", "ERROR"]


class Settings(BaseSettings):
    """All settings, each with a default that suits a laptop.

    Environment variables carry the prefix ``YHDYSPINTA_``. Raises ``pydantic.ValidationError``
    when a value is out of range or a variable with the prefix is unknown to the app.
    """

    model_config = SettingsConfigDict(env_prefix="YHDYSPINTA_", frozen=True)

    host: str = Field("127.0.0.1", description="Address to listen on")
    port: int = Field(8050, ge=1, le=65535, description="Port to listen on")
    boundaries: Path | None = Field(
        None, description="GeoJSON or GeoPackage of official municipal boundaries"
    )
    data_dir: Path = Field(
        ROOT / "data", description="Folder that may hold fetched boundaries (`boundaries/`)"
    )
    cache_type: CacheType = Field(
        "SimpleCache", description="Where ready answers are kept: a Flask-Caching backend"
    )
    cache_dir: Path = Field(ROOT / "data" / "cache", description="Folder of the `FileSystemCache`")
    cache_url: str | None = Field(None, description="Address of the `RedisCache`")
    frame_ancestors: Annotated[tuple[str, ...], NoDecode] = Field(
        ("'self'",), description="Who may show the app in a frame, separated by commas"
    )
    accessibility_contact: str = Field(
        "", description="E-mail or web address for accessibility feedback"
    )
    log_level: LogLevel = Field("INFO", description="Least severe message that is logged")
    workers: PositiveInt = Field(2, description="Worker processes")
    threads: PositiveInt = Field(4, description="Threads in each worker")
    trusted_proxies: int = Field(
        0, ge=0, le=5, description="Reverse proxies in front whose X-Forwarded headers are believed"
    )

    @field_validator("frame_ancestors", mode="before")
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
                msg = f"frame_ancestors: {source!r} may not contain a semicolon or a line break"
                raise ValueError(msg)
        return value or ("'none'",)

    @field_validator("boundaries")
    @classmethod
    def _boundaries_exist(cls, value: Path | None) -> Path | None:
        if value is not None and not value.is_file():
            msg = f"boundaries: no such file: {value}"
            raise ValueError(msg)
        return value

    @model_validator(mode="after")
    def _redis_has_address(self) -> Self:
        if self.cache_type == "RedisCache" and not self.cache_url:
            msg = "cache_url: RedisCache needs an address such as redis://localhost:6379/0"
            raise ValueError(msg)
        return self

    def cache_config(self) -> dict[str, str | int]:
        """Settings of Flask-Caching; ready answers never age, their keys change instead."""
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
