"""An app with a store of its own and one editor, on the server that production runs."""

from collections.abc import Iterator

import pytest

from benchmarks.processes import our_app
from geodata.store import Store

PASSWORD = "a long password"


@pytest.fixture(scope="module")
def base_url(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    url = f"sqlite:///{tmp_path_factory.mktemp('fill') / 'answers.sqlite'}"
    store = Store.open(url)
    store.editors.add("anna", PASSWORD)
    with our_app(1, YHDYSPINTA_STORE_URL=url) as served:
        yield served.url
    store.close()
