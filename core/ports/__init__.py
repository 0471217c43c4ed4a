"""What the core needs from the outside: a store and a messenger."""

from core.ports.everything import Field, Section, Tally
from core.ports.messenger import Limits, MediaRefs, MessageRef, Messenger
from core.ports.meter import UNMETERED, Meter
from core.ports.revision import Award, Edit, Revision, Stale
from core.ports.sharing import Outbox, Slot
from core.ports.store import Due, Owed, Store, Transaction

__all__ = [
    "UNMETERED",
    "Award",
    "Due",
    "Edit",
    "Field",
    "Limits",
    "MediaRefs",
    "MessageRef",
    "Messenger",
    "Meter",
    "Outbox",
    "Owed",
    "Revision",
    "Section",
    "Slot",
    "Stale",
    "Store",
    "Tally",
    "Transaction",
]
