"""What every page stands in: header, notices, elements, forms."""
