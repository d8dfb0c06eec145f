"""Profiles of areas."""
