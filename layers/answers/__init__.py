"""State and messages of the page "Survey answers" (``/aineistot``)."""
