"""Signing in by a provider at another host, in a real browser: away, back, and out again."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Page, expect

from benchmarks.processes import our_app
from tests.browser.conftest import Accessibility, Watched
from tests.oidc import ANNA, ProviderInTest, running_provider, variables_of


@pytest.fixture(scope="module")
def provider() -> Iterator[ProviderInTest]:
    with running_provider() as provider:
        yield provider


@pytest.fixture(scope="module")
def base_url(tmp_path_factory: pytest.TempPathFactory, provider: ProviderInTest) -> Iterator[str]:
    """An app whose editors sign in by the provider, on the server that production runs."""
    url = f"sqlite:///{tmp_path_factory.mktemp('sign-in') / 'answers.sqlite'}"
    with our_app(1, **variables_of(provider, url)) as served:
        yield served.url


def sign_in(page: Page) -> None:
    page.goto("/aineistot?lang=sv")
    page.get_by_role("link", name="Logga in: Ministeriet").click()
    page.get_by_role("button", name="Continue as Anna").click()


def test_an_editor_signs_in_at_the_provider_and_out_again(page: Page) -> None:
    sign_in(page)
    expect(page).to_have_url("/aineistot?lang=sv#publish")
    expect(page.locator("#publish")).to_contain_text("Inloggad som Anna@ministry.example.")
    page.get_by_role("button", name="Logga ut").click()
    expect(page.get_by_role("link", name="Logga in: Ministeriet")).to_be_visible()
    page.get_by_role("link", name="Logga ut även där").click()
    expect(page.get_by_text("Good bye")).to_be_visible()


def test_whoever_is_no_editor_reads_why(
    page: Page, watched: Watched, provider: ProviderInTest, accessibility: Accessibility
) -> None:
    provider.id_token_claims = {**ANNA, "email": "eero@ministry.example"}
    sign_in(page)
    expect(page.get_by_role("alert")).to_contain_text("du är inte redaktör")
    assert accessibility.problems(page) == []
    # The browser itself writes down that the page came with the status of a refusal.
    assert all("403" in line for line in watched.console)
    watched.console.clear()
    page.locator("header a[lang=en]").click()
    expect(page).to_have_url("/aineistot?lang=en")
