"""Tables of areas: the table of a view, and downloads."""
