"""The page on cooperation (``/yhdyspinnat``)."""
