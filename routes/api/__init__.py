"""The open data interface, /api/v1."""
