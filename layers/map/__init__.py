"""What the map is drawn from: facts of a year, geometry, catalogue, headline, search."""
