"""Sheets and columns of a survey file, and readers of their cells."""
