"""What every page uses: frame with header and foot, notices, small components, forms."""
