"""The columns of a survey file, and how a cell of each is read."""
