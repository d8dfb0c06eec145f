"""Words of survey exports: what an answer means, how cells part, what is beside answers."""
