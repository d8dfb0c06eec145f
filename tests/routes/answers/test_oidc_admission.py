"""Who is an editor among the people whom a provider knows, and what they are called."""

import pytest

from routes.answers.oidc_admission import Admission, Claims, name_of
from settings import Settings

NOBODY = Admission(frozenset(), frozenset(), "")
RULES = Admission(
    frozenset({"anna@ministry.example"}), frozenset({("groups", "editors"), ("sub", "7")}), ""
)
VERIFIED = {"email": "ANNA@ministry.example", "email_verified": True}


@pytest.mark.parametrize(
    ("told", "admitted"),
    [
        (VERIFIED, True),
        ({**VERIFIED, "email_verified": "true"}, True),
        ({**VERIFIED, "email_verified": False}, False),
        ({**VERIFIED, "email_verified": "false"}, False),
        ({**VERIFIED, "email_verified": "yes"}, False),
        ({"email": "anna@ministry.example"}, False),
        ({"email": ["anna@ministry.example"], "email_verified": True}, False),
        ({"email": "anna@ministry.example.evil", "email_verified": True}, False),
        ({"groups": "editors"}, True),
        ({"groups": ["staff", "editors"]}, True),
        ({"groups": ["editors of another map"]}, False),
        ({"groups": {"editors": True}}, False),
        ({"sub": "7"}, True),
        ({"sub": 7}, False),
        ({}, False),
    ],
)
def test_one_of_the_rules_makes_an_editor(told: Claims, admitted: bool) -> None:
    assert RULES.admits(told) is admitted
    assert not NOBODY.admits(told)


@pytest.mark.parametrize(
    ("told", "name"),
    [
        ({"sub": "7", "name": "Anna", **VERIFIED}, "ANNA@ministry.example"),
        ({"sub": "7", "name": "Anna", "email": "boss@ministry.example"}, "Anna (7)"),
        ({"sub": "7", "name": "boss@ministry.example"}, "boss@ministry.example (7)"),
        ({"sub": "7", "name": "An\x1b[31mna\n"}, "An[31mna (7)"),
        ({"sub": "7"}, "7"),
    ],
)
def test_nobody_can_choose_the_name_of_somebody_else(told: Claims, name: str) -> None:
    assert name_of(told) == name


def test_names_fit_into_the_history() -> None:
    assert len(name_of({"sub": "7" * 300, "name": "A" * 300})) <= 200
    assert len(name_of({"email": "a" * 300 + "@b.example", "email_verified": True})) <= 200


def test_grounds_change_with_every_rule_and_not_with_the_order() -> None:
    def grounds(**changed: object) -> str:
        given: dict[str, object] = {
            "oidc_issuer": "https://login.example.fi",
            "oidc_client_id": "map",
            "oidc_client_secret": "secret",
            "oidc_emails": ("a@b.example", "c@d.example"),
            **changed,
        }
        admission = Admission.of(Settings(**given))  # type: ignore[arg-type]
        assert admission
        return admission.grounds

    assert grounds() == grounds(oidc_emails=("C@d.example", "a@b.example"))
    others = [
        grounds(oidc_emails=("a@b.example",)),
        grounds(oidc_claims=("groups=editors",)),
        grounds(oidc_issuer="https://other.example.fi"),
        grounds(oidc_client_id="other"),
    ]
    assert len({grounds(), *others}) == 5
    assert Admission.of(Settings()) is None
