"""Base of the other packages of geodata: divisions, keys, tables, years, errors, sources."""
