"""Who cooperates on what, in words: matrix, findings, survey and the page's view."""
