"""Charts of residents and areas by class, as Plotly figures in plain data."""
