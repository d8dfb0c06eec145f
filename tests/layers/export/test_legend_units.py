"""The legend of an export counts municipalities as such, and areas of other divisions as areas."""

import pytest

from layers.view.map_view import ViewState
from tests.layers.export.common.test_content import ViewOf


@pytest.mark.parametrize(
    ("lang", "municipal", "others"),
    [("fi", "kuntaa", "aluetta"), ("sv", "kommuner", "områden"), ("en", "municipalities", "areas")],
)
def test_what_is_counted(view_of: ViewOf, lang: str, municipal: str, others: str) -> None:
    residents = view_of(ViewState(lang=lang, theme="residents")).content.legend
    assert {row.areas_text.split()[-1] for row in residents if row.areas > 1} == {municipal}
    groups = view_of(ViewState(lang=lang, theme="tym")).content.legend
    assert {row.areas_text.split()[-1] for row in groups if row.areas > 1} == {others}
