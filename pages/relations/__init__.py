"""The page on two divisions (``/rajat``)."""
