"""View state of the map: reading and writing its address, filters, displayed theme."""
