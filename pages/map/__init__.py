"""The map page: controls, panel, table, chart, sharing, presenting."""
