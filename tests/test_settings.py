"""Settings: defaults, the environment, what is refused, and their table in the README."""

import re
from pathlib import Path

import pytest
from pydantic import ValidationError

from settings import Settings, unknown_variables

ROOT = Path(__file__).parents[1]


def test_defaults_suit_a_laptop() -> None:
    settings = Settings()
    assert (settings.host, settings.port) == ("127.0.0.1", 8050)
    assert settings.boundary_path() is None
    assert settings.cache_config()["CACHE_TYPE"] == "SimpleCache"


def test_the_environment_is_read(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    (tmp_path / "boundaries").mkdir()
    (tmp_path / "boundaries" / "kunnat.gpkg").touch()
    monkeypatch.setenv("YHDYSPINTA_PORT", "9000")
    monkeypatch.setenv("YHDYSPINTA_DATA_DIR", str(tmp_path))
    monkeypatch.setenv("YHDYSPINTA_FRAME_ANCESTORS", "'self', https://intra.example")
    settings = Settings()
    assert settings.port == 9000
    assert settings.boundary_path() == tmp_path / "boundaries"
    assert settings.frame_ancestors == ("'self'", "https://intra.example")


def test_given_boundaries_go_before_fetched_ones(tmp_path: Path) -> None:
    (tmp_path / "boundaries").mkdir()
    given = tmp_path / "kunnat.geojson"
    given.touch()
    assert Settings(boundaries=given, data_dir=tmp_path).boundary_path() == given
    assert Settings(data_dir=tmp_path / "nothing").boundary_path() is None


@pytest.mark.parametrize("names", [[], [".gitkeep"]])
def test_an_empty_folder_asks_for_no_boundaries(tmp_path: Path, names: list[str]) -> None:
    folder = tmp_path / "boundaries"
    folder.mkdir()
    for name in names:
        (folder / name).touch()
    assert Settings(data_dir=tmp_path).boundary_path() is None
    (folder / "kunnat.shp").touch()
    assert Settings(data_dir=tmp_path).boundary_path() == folder


def test_no_frame_ancestor_means_none(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("YHDYSPINTA_FRAME_ANCESTORS", "")
    assert Settings().frame_ancestors == ("'none'",)


@pytest.mark.parametrize(
    ("variable", "value", "words"),
    [
        ("PORT", "0", "greater than or equal to 1"),
        ("PORT", "http", "valid integer"),
        ("CACHE_TYPE", "simple", "SimpleCache"),
        ("CACHE_TYPE", "RedisCache", "YHDYSPINTA_CACHE_URL"),
        ("FRAME_ANCESTORS", "*; script-src *", "semicolon"),
        ("WORKERS", "0", "greater than 0"),
        ("LOG_LEVEL", "loud", "WARNING"),
        ("TRUSTED_PROXIES", "-1", "greater than or equal to 0"),
        ("OIDC_ISSUER", "http://login.example.fi", "must begin with https://"),
        ("OIDC_ISSUER", "https://login.example.fi?realm=a", "a plain address"),
        ("OIDC_ISSUER", "https://user@login.example.fi", "a plain address"),
        ("OIDC_ISSUER", "https://login.example.fi", "OIDC_CLIENT_ID, YHDYSPINTA_OIDC_CLIENT_SECR"),
        ("OIDC_EMAILS", "anna", "'anna' is no e-mail address"),
        ("OIDC_CLAIMS", "groups", "must have a name and a value"),
        ("OIDC_CLAIMS", "email=anna@ministry.example", "belong to YHDYSPINTA_OIDC_EMAILS"),
        ("OIDC_SCOPES", "email profile", "openid must be one of them"),
    ],
)
def test_what_cannot_be_used_is_refused(
    monkeypatch: pytest.MonkeyPatch, variable: str, value: str, words: str
) -> None:
    monkeypatch.setenv(f"YHDYSPINTA_{variable}", value)
    with pytest.raises(ValidationError, match=re.escape(words)):
        Settings()


def test_caches_get_what_they_need(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr("settings.find_spec", lambda _: True)
    files = Settings(cache_type="FileSystemCache", cache_dir=tmp_path).cache_config()
    redis = Settings(cache_type="RedisCache", cache_url="redis://localhost/0").cache_config()
    assert files["CACHE_DIR"] == str(tmp_path)
    assert redis["CACHE_REDIS_URL"] == "redis://localhost/0"


PROVIDER = {
    "oidc_issuer": "https://login.example.fi/realm",
    "oidc_client_id": "map",
    "oidc_client_secret": "secret words",
}


def test_a_provider_without_a_rule_who_is_an_editor_is_refused() -> None:
    with pytest.raises(ValidationError, match="OIDC_EMAILS or OIDC_CLAIMS") as caught:
        Settings(**PROVIDER)  # type: ignore[arg-type]
    assert "secret words" not in str(caught.value)


def test_a_provider_has_a_name_and_a_secret_that_is_not_shown() -> None:
    whole = {**PROVIDER, "oidc_emails": "anna@ministry.example, eero@ministry.example"}
    settings = Settings(**whole)  # type: ignore[arg-type]
    assert settings.oidc_emails == ("anna@ministry.example", "eero@ministry.example")
    assert settings.oidc_label() == "login.example.fi"
    named = Settings(**whole, oidc_name="Ministeriö")  # type: ignore[arg-type]
    assert named.oidc_label() == "Ministeriö"
    assert "secret words" not in f"{settings!r} {settings}"
    assert Settings(oidc_name="Ministeriö").oidc_label() is None


def test_redis_without_its_package_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("settings.find_spec", lambda _: None)
    with pytest.raises(ValidationError, match="pip install redis"):
        Settings(cache_type="RedisCache", cache_url="redis://localhost/0")


def test_a_misspelt_variable_is_found() -> None:
    environment = {"YHDYSPINTA_PROT": "1", "YHDYSPINTA_PORT": "2", "PATH": "/bin"}
    assert unknown_variables(environment) == ["YHDYSPINTA_PROT"]


def test_the_readme_has_every_setting_with_its_default() -> None:
    rows = re.findall(
        r"^\| `YHDYSPINTA_(\w+)` \| (.*?) \| (.+?) \|$",
        (ROOT / "README.md").read_text(encoding="utf-8"),
        re.MULTILINE,
    )
    written = {name.lower(): (default, words) for name, default, words in rows}
    expected = {
        name: (_shown(field.default), field.description)
        for name, field in Settings.model_fields.items()
    }
    assert written == expected


def _shown(default: object) -> str:
    if isinstance(default, tuple):
        default = ",".join(default)
    return f"`{default}`" if default not in {None, ""} else ""
