"""Everything that touches the outside: platforms, settings, logs, the command line."""
