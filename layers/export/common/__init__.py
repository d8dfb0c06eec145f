"""What every export format uses: texts, legend, QR code."""
