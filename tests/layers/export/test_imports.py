"""Libraries that only exports need cost nothing until there is an export."""

import subprocess
import sys

import pytest

HEAVY = ("matplotlib", "pptx", "pypdf", "fontTools")


@pytest.mark.slow
def test_importing_exports_imports_no_heavy_library() -> None:
    names = ", ".join(map(repr, HEAVY))
    code = (
        "import sys, layers.export.registry, layers.export.fact_sheet.fact_sheet; "
        f"print([name for name in ({names},) if name in sys.modules])"
    )
    ran = subprocess.run([sys.executable, "-c", code], capture_output=True, check=True, text=True)
    assert ran.stdout.strip() == "[]"
