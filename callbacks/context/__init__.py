"""Shared by callbacks and routes: facts, answer sets, addresses, the current visitor."""
