"""The map of an export as shapes: frame, outlines, hatching, names."""
