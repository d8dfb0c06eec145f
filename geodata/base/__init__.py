"""What the other rooms of the facts rest on: divisions, keys, tables, errors, sources."""
