"""Maps on a sheet drawn with matplotlib: PNG, SVG and PDF."""
