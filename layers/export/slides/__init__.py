"""Views as PowerPoint slides whose shapes and texts can be edited."""
