"""The view of the map and its address: what is shown, filtered and selected."""
