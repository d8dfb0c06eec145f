"""The map of an export as shapes: fills, borders, patterns, names, bounding boxes."""
