"""JSON files from which the browser draws, at addresses with a fingerprint."""
