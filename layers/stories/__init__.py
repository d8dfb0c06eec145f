"""Ready stories and the words of the story code."""
