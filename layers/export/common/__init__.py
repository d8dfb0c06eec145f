"""What every kind of export shares: content, legend, QR code, archive."""
