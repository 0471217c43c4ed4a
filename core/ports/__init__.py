"""What the core needs from the outside: a store and a messenger."""

from core.ports.messenger import Limits, MediaRefs, MessageRef, Messenger
from core.ports.store import Due, Owed, Store, Transaction
from core.ports.together import Award, Edit, Revision, Stale, Together

__all__ = [
    "Award",
    "Due",
    "Edit",
    "Limits",
    "MediaRefs",
    "MessageRef",
    "Messenger",
    "Owed",
    "Revision",
    "Stale",
    "Store",
    "Together",
    "Transaction",
]
