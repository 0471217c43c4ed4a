"""What the code of each revision says to the database, kept as it was said.

In a rolling update a worker of the version before still says it while the tables are those of the version after, so
the tests have it said to the tables of today (deploy/decisions/0036). Written by `python -m tests.storage.spoken` on
the last commit before a migration; a file is never edited.
"""

from __future__ import annotations

import json
import pkgutil
from collections.abc import Iterator, Mapping, Sequence
from importlib import import_module
from pathlib import Path
from typing import Any, cast

from sqlalchemy import BindParameter, CompoundSelect, Select
from sqlalchemy.dialects import sqlite
from sqlalchemy.dialects.postgresql import asyncpg
from sqlalchemy.sql.dml import UpdateBase
from sqlalchemy.sql.visitors import cloned_traverse

HERE = Path(__file__).parent
_DIALECTS: Mapping[str, Any] = {"sqlite": sqlite.dialect(), "postgresql": asyncpg.dialect()}


def statements() -> dict[str, dict[str, str]]:
    """Every statement of `core.storage` that stands under a name, as each database is told it."""
    import core.storage

    found: dict[str, dict[str, str]] = {}
    seen: list[Any] = []  # one that is imported elsewhere is not another
    for module in pkgutil.iter_modules(core.storage.__path__):
        if module.name == "migrations":
            continue
        for name, value in vars(import_module(f"core.storage.{module.name}")).items():
            for number, statement in enumerate(_in(value)):
                if not any(each is statement for each in seen):
                    seen.append(statement)
                    found[f"{module.name}.{name}.{number}"] = {on: _told(statement, on) for on in _DIALECTS}
    return found


def _in(value: Any) -> Iterator[Any]:
    if isinstance(value, Select | UpdateBase | CompoundSelect):
        yield value
    elif isinstance(value, tuple | list):
        for each in cast("Sequence[Any]", value):
            yield from _in(getattr(each, "query", each))


def _told(statement: Any, on: str) -> str:
    def given(each: BindParameter[Any]) -> None:
        each.required = False
        if each.expanding:  # how many there are is a part of the statement
            each.value = [1, 2]

    whole: Any = cloned_traverse(statement, {}, {"bindparam": given})
    return str(whole.compile(dialect=_DIALECTS[on], compile_kwargs={"render_postcompile": True}))


def kept(revision: str) -> dict[str, dict[str, str]]:
    """What the code of the revision says."""
    return json.loads((HERE / f"{revision}.json").read_text(encoding="utf-8"))


def keep() -> Path:
    """Write down what the code of this version says."""
    from core.storage.migrations import HEAD

    path = HERE / f"{HEAD}.json"
    path.write_text(json.dumps(statements(), indent=1, sort_keys=True) + "\n", encoding="utf-8")
    return path
