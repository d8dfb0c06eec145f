"""Tables of areas and their downloads."""
