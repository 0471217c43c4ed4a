"""The one door for adapters and workers: what a person does comes in, a reply goes out; so does the passing of time."""

from core.coach.communities import Communities
from core.coach.door import Coach
from core.flows.words import Suggestion, Word
from core.messages.card import Reply
from core.rules.community import Community, Here, Right
from core.rules.people import Account, Place

__all__ = ["Account", "Coach", "Communities", "Community", "Here", "Place", "Reply", "Right", "Suggestion", "Word"]
