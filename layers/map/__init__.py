"""Data of the map: facts of a year, geometry, catalogue for the browser, headline, search index."""
