"""The profile of an area, and its comparison with other areas."""
