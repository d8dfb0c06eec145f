"""Shared by every route: document, templates, static files, caching, headers, health, server."""
