"""The true program, killed while it delivers: what must hold of the ledger and of what the platforms received."""
