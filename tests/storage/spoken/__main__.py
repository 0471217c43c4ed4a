"""Writes down what the code of this version says to the database."""

from tests.storage.spoken import keep

print(keep())
