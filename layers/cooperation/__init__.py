"""Who cooperates on what, as texts: matrix, findings, surveys, and the page's view state."""
