"""Command that imports survey exports by a mapping."""
