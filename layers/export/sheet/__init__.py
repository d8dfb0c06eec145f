"""Maps on a sheet of paper: PNG, SVG and PDF."""
