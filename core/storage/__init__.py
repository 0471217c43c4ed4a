"""Where everything is kept: the only room with SQL."""
