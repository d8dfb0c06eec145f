"""The command line of the facts and of the store."""
