"""The fact sheet of an area, as PDF."""
