"""The fact sheet of an area: one A4 page as PDF."""
