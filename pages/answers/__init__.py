"""The page on survey answers: files, reports, publishing, history."""
