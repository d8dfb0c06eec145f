"""What the map shows: view state, themes, words, profiles and the JSON that the browser reads."""
