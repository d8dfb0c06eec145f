"""Who cooperates on what: the tables of topics, duties, surveys and publications."""
