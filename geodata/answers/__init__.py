"""Answers of areas to survey topics: topics, answer sets, known answers, what-if moves."""
