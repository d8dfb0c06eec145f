"""Overlap of two divisions: classes, tables, map data, flow diagram, what-if."""
