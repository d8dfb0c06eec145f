"""Tests that add declarations to a copy of the project and look for them everywhere."""
