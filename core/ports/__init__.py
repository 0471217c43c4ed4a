"""What the core needs from the outside: a store and a messenger."""

from core.ports.messenger import Limits, MediaRefs, MessageRef, Messenger
from core.ports.store import Due, Owed, Store, Transaction

__all__ = ["Due", "Limits", "MediaRefs", "MessageRef", "Messenger", "Owed", "Store", "Transaction"]
