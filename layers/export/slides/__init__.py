"""Maps on slides: PPTX with shapes that can be edited."""
