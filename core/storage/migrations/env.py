"""Runs the migrations over the connection and inside the transaction that `migrate` brings along."""

from alembic import context

context.configure(connection=context.config.attributes["connection"])
context.run_migrations()
