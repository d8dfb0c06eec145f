"""Routes of the import of survey exports by a mapping."""
