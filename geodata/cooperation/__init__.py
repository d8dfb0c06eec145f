"""Cooperation between authorities: tables of actors, topics, duties, surveys and findings."""
