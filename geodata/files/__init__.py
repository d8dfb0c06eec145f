"""How files are written: the same bytes each time, and no formulas from the texts of others."""
