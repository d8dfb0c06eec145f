"""Where names stand on a map: the same rules as in the browser (``assets/modules/names``)."""
