"""What is right. Pure functions of values: no I/O, no async, no clock."""
