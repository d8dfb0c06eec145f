"""The first view of the map: what the server lays out is what the browser's code goes on with."""

import pytest
from playwright.sync_api import Page, Route

FILLED = (
    "legend",
    "map-title",
    "map-subtitle",
    "totals",
    "chips",
    "filter-region-value",
    "filter-county-value",
    "filter-employment-value",
    "theme-explanation",
    "theme-source",
    "summary-bars",
    "map-legend",
    "beside-title",
    "beside-subtitle",
    "beside-legend",
    "beside-switch",
    "profile",
    "time-line-name",
    "time-line-changes",
)
"""Elements whose content server and browser write alike."""

VIEWS = (
    "/",
    "/?lang=sv&theme=tym",
    "/?lang=en&theme=youth&region=18,19",
    "/?theme=tym&class=1,1-2",
    "/?theme=tym_youth&data=example",
    "/?theme=tym_youth&data=example&county=20&class=tym.1,youth.own",
    "/?theme=youth_municipalities&data=example",
    "/?theme=residents&employment=035",
    "/?theme=unemployment_rate&lang=en",
    "/?theme=tym&data=example&versus=known-2026",
    "/?theme=tym&compare=youth&class=1",
    "/?theme=tym_youth&compare=tym&region=18",
    "/?theme=youth&compare=tym_youth&data=example",
    "/?theme=language&year=2025&lang=sv",
    "/?sel=municipality:305",
    "/?sel=wellbeing_county:20&data=example&lang=en",
)

READ = """([address, ids]) => {
  // How a tile is drawn differs: a mask from the server, a drawing of the page in the browser.
  // Templates leave comments and line breaks between elements, which nobody sees.
  // Where an area and its neighbours stand is told by the catalogue, which comes later.
  const later = (node) => node.nodeType === 1 && node.matches(".standing, .neighbours");
  const seen = (node) =>
    !later(node) && node.nodeType !== 8 && (node.nodeType !== 3 || /\\S/.test(node.data));
  const described = (element) => element && [...element.childNodes].filter(seen).map((node) => {
    if (node.nodeType !== 1) return node.data;
    if (node.matches(".sample")) return "sample";
    // React sets styles one by one, a document writes them out; both mean the same.
    const value = (each) => each.name === "style" ? node.style.cssText : each.value;
    const attributes = [...node.attributes].map((each) => `${each.name}=${value(each)}`).sort();
    return [node.localName, attributes, described(node)];
  });
  const joined = (element) => { // texts side by side are one text in HTML
    const copy = element && element.cloneNode(true);
    if (!copy) return copy;
    const comments = document.createTreeWalker(copy, NodeFilter.SHOW_COMMENT);
    const found = [];
    while (comments.nextNode()) found.push(comments.currentNode);
    for (const comment of found) comment.remove(); // a template's marks stand between its texts
    copy.normalize();
    return copy;
  };
  const read = (page) => Object.fromEntries(
    ids.map((id) => [id, described(joined(page.getElementById(id)))]));
  return fetch(address).then((answer) => answer.text()).then((text) => [
    read(new DOMParser().parseFromString(text, "text/html")), read(document)]);
}"""


def test_the_profile_of_the_document_stays_until_its_file_is_there(page: Page) -> None:
    address = "/?sel=wellbeing_county:20&data=example&lang=en"
    held: list[Route] = []

    def hold(route: Route) -> None:
        held.append(route)

    page.route("**/profiles/**", hold)
    page.goto(address)
    page.wait_for_selector("html[data-page=ready]")
    first, after = page.evaluate(READ, [address, ["profile"]])
    assert held
    assert first["profile"] == after["profile"]
    for route in held:
        route.continue_()


@pytest.mark.parametrize("address", VIEWS)
def test_server_and_browser_write_the_same(page: Page, address: str) -> None:
    page.goto(address)
    page.wait_for_selector("html[data-page=ready]")
    first, after = page.evaluate(READ, [address, list(FILLED)])
    for name in FILLED:
        assert first[name] == after[name], name
    assert first["legend"]
    assert first["map-subtitle"]
