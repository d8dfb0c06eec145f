"""Pages of text: about the map, accessibility."""
