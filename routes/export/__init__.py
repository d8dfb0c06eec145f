"""Exports of a view and messages about it."""
