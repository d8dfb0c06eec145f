"""Files to fill in: workbook, CSV and JSON."""
