"""Charts of classes, as Plotly figures."""
