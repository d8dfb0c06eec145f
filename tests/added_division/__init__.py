"""A division that the project does not have, added to a copy of the tables as rows alone."""
