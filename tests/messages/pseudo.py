"""Two languages nobody speaks, made of the English source: one that is longer, and one that runs from right to left.

They show what a real language would only show later: a label without room, a text that is said in English all the same,
a sentence put together from pieces. Values, terms, forms of numbers, commands and addresses stay as they are.
"""

from __future__ import annotations

import re

from fluent.syntax import FluentParser, FluentSerializer, ast
from fluent.syntax.visitor import Transformer

from core.messages.card import MAX_NOTICE
from core.messages.measuring import MAX_FORM_HINT, MAX_FORM_TITLE, MAX_LABEL, MAX_TITLE

# The limits of the places a text may stand in. One that English keeps, another language has to keep as well: so a text
# grows by two fifths, and never beyond the smallest of these that it fits.
LIMITS = (MAX_LABEL, MAX_FORM_TITLE, MAX_TITLE, MAX_FORM_HINT, MAX_NOTICE)
GROWTH = 0.4
VALUE = 16  # characters that stand for a value, in the sum of a text
ACCENTED = str.maketrans("aeiouncsgjyAEIOUNCSGJY", "áéíóúñçŝĝĵýÁÉÍÓÚÑÇŜĜĴÝ")
HEBREW = str.maketrans(
    "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ", "אבגדהוזחטיכלמנסעפצקרשתאבגדאבגדהוזחטיכלמנסעפצקרשתאבגד"
)
_KEPT = re.compile(r"(https?://\S+|(?<!\w)/[a-z]+|\b[\w-]+\.(?:org|com|ca|au|nz)\b\S*)")
_FILLING = " ŝŭperfluaĵo"


def accented(english: str) -> str:
    """Fluent source whose texts are about two fifths longer than the English."""
    return _made(english, ACCENTED, grows=True)


def mirrored(english: str) -> str:
    """Fluent source in Hebrew letters."""
    return _made(english, HEBREW, grows=False)


def _made(english: str, letters: dict[int, int], *, grows: bool) -> str:
    resource = FluentParser(with_spans=False).parse(english)
    resource.body[:] = [each for each in resource.body if isinstance(each, ast.Message | ast.Term)]
    _Change(letters, grows=grows).visit(resource)
    return FluentSerializer().serialize(resource)


class _Change(Transformer):
    def __init__(self, letters: dict[int, int], *, grows: bool) -> None:
        self._letters = letters
        self._grows = grows

    def visit_Pattern(self, node: ast.Pattern) -> ast.Pattern:  # noqa: N802
        texts = [each for each in node.elements if isinstance(each, ast.TextElement)]
        size = sum(len(each.value) for each in texts)
        if texts and self._grows:
            whole = size + VALUE * (len(node.elements) - len(texts))
            room = next((limit for limit in LIMITS if whole <= limit), whole * 2) - whole
            texts[-1].value += (_FILLING * (size // 10 + 1))[: min(room, int(size * GROWTH))].rstrip()
        for each in node.elements:
            if isinstance(each, ast.TextElement):
                each.value = self._translated(each.value)
            else:
                self.visit(each)
        return node

    def _translated(self, words: str) -> str:
        parts = _KEPT.split(words)
        return "".join(part if odd % 2 else part.translate(self._letters) for odd, part in enumerate(parts))
