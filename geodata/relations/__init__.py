"""How divisions lie over one another: overlaps, cells, and polygons over a division."""
