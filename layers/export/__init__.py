"""Files to take away: pictures, slides, tables and fact sheets that explain themselves."""
