"""Tests of themes that a deployment adds."""
