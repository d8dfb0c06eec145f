"""The page on which a visitor says what the columns of a survey export mean."""
