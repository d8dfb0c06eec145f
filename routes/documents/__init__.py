"""HTML documents around the pages: with scripts, without, the speaker's window, and offline."""
