"""Profiles of areas as components."""
