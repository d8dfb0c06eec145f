"""Layout of the words of an exported view: what fits where, whatever the format."""
