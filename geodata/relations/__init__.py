"""Relations between divisions: overlaps of their areas, cells, and overlays of polygons."""
