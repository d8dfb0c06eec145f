"""Export of a view to pictures, slides, tables and fact sheets that explain themselves."""
