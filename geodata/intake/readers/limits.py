"""How much a survey file may hold; a template filled in whole stays far below."""

MAX_BYTES = 5 * 1024 * 1024
MAX_ROWS = 10_000
MAX_COLUMNS = 100
MAX_LINES = 200_000
"""Lines of a text, empty ones too."""

MAX_TABLES = 50

MAX_UNPACKED = 25 * 1024 * 1024
"""Bytes of all parts of a package together, by its directory and while it is read."""

MAX_MEMBERS = 300
MAX_ELEMENTS = 300_000
"""XML elements of all parts of a package together: 10,000 rows of a template have 150,000."""

MAX_DEPTH = 60
MAX_JSON_NESTS = 50_000
MAX_JSON_ITEMS = 400_000
