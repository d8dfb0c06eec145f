"""Files that the browser draws from, at addresses with a fingerprint."""
