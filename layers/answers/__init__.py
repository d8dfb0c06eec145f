"""Words of the page on survey answers."""
