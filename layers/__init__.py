"""What the application shows, without Dash: view state, themes, texts, map data, tables, exports."""
