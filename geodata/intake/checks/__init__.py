"""Checks of a survey file: code, stage, severity and words of each."""
