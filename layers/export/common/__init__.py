"""What every kind of export shares: content, legend and QR code."""
