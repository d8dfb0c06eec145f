"""The stories that ship with the app, and the texts of the browser's story code."""
