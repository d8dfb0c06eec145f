"""Limits of a survey file; a completely filled template is far below them."""

MAX_BYTES = 5 * 1024 * 1024
MAX_ROWS = 10_000
MAX_COLUMNS = 100
MAX_LINES = 200_000
"""Lines of a CSV file, empty ones too."""

MAX_TABLES = 50

MAX_UNPACKED = 25 * 1024 * 1024
"""Bytes of all members of a ZIP file after decompression."""

MAX_MEMBERS = 300
MAX_ELEMENTS = 300_000
"""XML elements of all members of a file; 10,000 rows of a template have 150,000."""

LONGEST_FORMULA = 200
"""Characters of a formula that are kept, to show it in a finding."""

MAX_DEPTH = 60
MAX_JSON_NESTS = 50_000
MAX_JSON_ITEMS = 400_000
