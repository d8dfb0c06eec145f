"""The profile of an area, and two areas side by side."""
