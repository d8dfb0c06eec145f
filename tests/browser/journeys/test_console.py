"""The console is heard in each browser: what the other journeys say of it is worth something."""

import pytest

from tests.browser.journeys.window import Window

PAGE = "/tietoa?lang=en"


@pytest.fixture
def excused() -> str:
    return "amiss|evil"


@pytest.mark.parametrize(
    ("fault", "heard"),
    [
        ("() => console.error('amiss')", "amiss"),
        ("() => void setTimeout(() => { throw new Error('amiss'); })", "amiss"),
        ("() => void Promise.reject(new Error('amiss'))", "amiss"),
        (
            "() => { document.body.append(Object.assign(new Image(), {src: '//evil.example/'})); }",
            "evil",
        ),
    ],
    ids=["written", "thrown", "rejected", "refused"],
)
def test_what_goes_wrong_is_heard(window: Window, fault: str, heard: str) -> None:
    window.go(PAGE)
    window.evaluate(fault)
    lines: list[str] = []

    def said() -> bool:
        lines.extend(window.take_console())
        return any(heard in line for line in lines)

    window.until(said, f"hear of {heard!r}")
