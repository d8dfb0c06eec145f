"""What the reader of a checked file gets: the marked workbook and the description of the schema."""
