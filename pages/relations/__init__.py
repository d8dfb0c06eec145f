"""The page on two divisions."""
