"""Words in three languages: labels, names, dates, sources, catalogues."""
