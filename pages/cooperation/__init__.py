"""The page on cooperation."""
