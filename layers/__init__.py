"""What the application shows, without Dash: views, themes, texts, map data, tables, exports."""
