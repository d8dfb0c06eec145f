"""Tables of survey exports: where they are in a file, their columns and rows."""
