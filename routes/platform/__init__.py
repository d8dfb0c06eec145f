"""What every route stands on: document, caching, headers, health, the server."""
