"""Tests of the layout of words."""
