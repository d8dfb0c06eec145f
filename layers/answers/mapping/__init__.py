"""What the page of an import by a mapping shows, and what its choosers offer."""
