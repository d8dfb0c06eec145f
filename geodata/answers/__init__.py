"""What is known and answered of areas: topics, answer sets, what follows from the divisions."""
