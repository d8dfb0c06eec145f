"""Two divisions set against each other: map, table, diagram, what-if."""
