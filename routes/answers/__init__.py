"""Routes of the page on survey answers: files, signing in, publishing."""
