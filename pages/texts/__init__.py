"""Text pages: about the map, accessibility statement."""
