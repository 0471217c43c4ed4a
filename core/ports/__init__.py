"""What the core needs from the outside: a store and a messenger."""

from core.ports.messenger import Limits, MediaRefs, MessageRef, Messenger
from core.ports.revision import Award, Edit, Revision, Stale
from core.ports.store import Due, Owed, Store, Transaction

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
    "Transaction",
]
