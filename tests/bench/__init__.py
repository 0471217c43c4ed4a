"""What Limber costs, against what others use and against the floor. `deploy/docs/bench.md` says how to read it."""
