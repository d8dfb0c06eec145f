"""Polygons of municipalities: where they come from, coverage and border lines."""
