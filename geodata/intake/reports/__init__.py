"""Reports on a checked file: the marked workbook, and the description of the schema."""
