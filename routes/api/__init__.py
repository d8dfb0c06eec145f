"""Open data for other programs, ``/api/v1``."""
