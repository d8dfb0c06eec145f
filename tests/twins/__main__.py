"""Write the fixtures from the product's own code; look at the difference before committing it."""

from tests.twins import FOLDER, fixtures, to_text

for name, build in fixtures().items():
    (FOLDER / name).write_text(to_text(build()), encoding="utf-8")
