"""Command line: facts, years, survey answers, themes and the store."""
