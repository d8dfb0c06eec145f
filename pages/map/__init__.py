"""The map page: controls, details panel, table, chart, sharing, presenting, embedding."""
