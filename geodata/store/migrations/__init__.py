"""Alembic migrations of the tables of the store."""
