"""What is data is added to a copy of the project and walked through everything that shows it."""
