"""Finds in the code that reads a content file which keys it asks for: their type, their default, their range."""

from __future__ import annotations

import ast
import inspect
import textwrap
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from types import ModuleType
from typing import Any, cast

from core.errors import ConfigurationFault

_LISTED = ("variants", "alternatives")  # of a Course or Frame: (sheet, key, ...)
_KINDS = {
    "text": "text", "maybe_text": "text", "number": "number", "maybe_number": "number", "optional_number": "number",
    "flag": "`true` or `false`", "day": "date", "word": "word", "choice": "word", "names": "list of texts",
    "texts": "list of texts", "choices": "list of lists of texts", "variants": "list of variants",
    "alternatives": "list of exercises and variants", "table": "table", "tables": "list of tables",
    "vec": "three numbers", "pair": "two numbers", "maybe_pair": "two numbers", "spot": "point",
    "maybe_spot": "point", "spots": "list of points", "raw": "", "plain": "table", "has": "",
}  # fmt: skip
_OPTIONAL = {"optional_number", "maybe_text", "maybe_number", "maybe_pair", "maybe_spot", "day", "texts", "tables"}
_EMPTY_WITHOUT = {"flag", "names", "choices", "table", "tables", "texts", "variants", "alternatives"}
_POSES = "core.pictures."


@dataclass(frozen=True, slots=True, kw_only=True)
class Key:
    """A key of a table: what stands there, and what holds where it is left out (None: it has to be there)."""

    name: str
    type: str
    default: str | None


def keys_of(functions: tuple[Callable[..., object], ...]) -> tuple[Key, ...]:
    """Every key that these functions ask for, each once, in their order."""
    found: dict[str, Key] = {}
    for function in functions:
        for key in _asked(function):
            known = found.get(key.name)
            if known is None or (not known.type and key.type):
                found[key.name] = key
    return tuple(each for each in found.values() if each.type)


def readers_in(module: ModuleType) -> frozenset[Callable[..., object]]:
    """The functions of a module that ask a table for a key."""
    functions = (each for _, each in inspect.getmembers(module, inspect.isfunction))
    return frozenset(each for each in functions if each.__module__ == module.__name__ and keys_of((each,)))


def _asked(function: Callable[..., object]) -> Iterator[Key]:
    tree = ast.parse(textwrap.dedent(inspect.getsource(function)))
    space = function.__globals__
    loops = dict(_loops(tree, space))
    guarded = frozenset(_guarded(tree, loops))
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr in _KINDS:
            for name in _names(node, loops):
                key = _key(name, node, space)
                yield (
                    replace(key, default="" if node.func.attr == "flag" else key.default or "")
                    if name in guarded
                    else key
                )


def _guarded(tree: ast.AST, loops: Mapping[str, tuple[str, ...]]) -> Iterator[str]:
    """The keys that are asked for only where they stand."""
    for node in ast.walk(tree):
        if (
            isinstance(node, ast.Compare)
            and isinstance(node.ops[0], ast.In | ast.NotIn)
            and isinstance(node.left, ast.Constant)
        ):
            yield str(node.left.value)
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr == "has":
            yield from _names(node, loops)


def _names(call: ast.Call, loops: Mapping[str, tuple[str, ...]]) -> tuple[str, ...]:
    """The keys that a call asks for: one, or each of a loop over words of the code."""
    position = 1 if _method(call) in _LISTED else 0
    at = call.args[position] if len(call.args) > position else None
    if isinstance(at, ast.Constant) and isinstance(at.value, str):
        return (at.value,)
    if isinstance(at, ast.IfExp):
        return tuple(str(each.value) for each in (at.orelse, at.body) if isinstance(each, ast.Constant))
    return loops.get(at.id, ()) if isinstance(at, ast.Name) else ()


def _loops(tree: ast.AST, space: Mapping[str, Any]) -> Iterator[tuple[str, tuple[str, ...]]]:
    for node in ast.walk(tree):
        if isinstance(node, ast.comprehension | ast.For) and isinstance(node.target, ast.Name):
            over: Any = space.get(node.iter.id) if isinstance(node.iter, ast.Name) else _constant(node.iter)
            if isinstance(over, tuple):
                yield node.target.id, tuple(map(str, cast("tuple[object, ...]", over)))


def _key(name: str, call: ast.Call, space: Mapping[str, Any]) -> Key:
    method = _method(call)
    given = {each.arg: each.value for each in call.keywords if each.arg}
    rest = call.args[2 if method in _LISTED else 1 :]
    return Key(name=name, type=_type(method, given, rest, space), default=_default(method, given, rest, space))


def _type(method: str, given: Mapping[str, ast.expr], rest: list[ast.expr], space: Mapping[str, Any]) -> str:
    if method in ("word", "choice"):
        return f"one of {', '.join(f'`{each}`' for each in _options(rest[0], space))}"
    if method == "number" and not _is_pose(space):
        least, most = (_value(given[each], space) if each in given else None for each in ("least", "most"))
        return f"whole number, {least or 0} {'or more' if most is None else f'to {most}'}"
    return "whole number" if method == "optional_number" else _KINDS[method]


def _options(node: ast.expr, space: Mapping[str, Any]) -> Iterator[str]:
    """The words of a tuple of the code, or of an enumeration."""
    yield from map(str, _value(node, space))


def _default(method: str, given: Mapping[str, ast.expr], rest: list[ast.expr], space: Mapping[str, Any]) -> str | None:
    if method in _EMPTY_WITHOUT | _OPTIONAL:
        if "required" in given:
            return None
        default = given.get("default")
        without = "false" if method == "flag" else ""
        return without if default is None else _shown(default, space)
    number = 1 if method in ("word", "choice") else 0
    default = rest[number] if len(rest) > number else given.get("default")
    return None if default is None else _shown(default, space)


def _shown(default: ast.expr, space: Mapping[str, Any]) -> str:
    """A default as an author writes it; empty for one that is computed."""
    value = _value(default, space)
    if isinstance(value, tuple):
        return f"[{', '.join(f'{each:g}' for each in cast('tuple[float, ...]', value))}]"
    if isinstance(value, bool | float):
        return str(value).lower() if isinstance(value, bool) else f"{value:g}"
    return "" if value is None else str(value)


def _value(node: ast.expr, space: Mapping[str, Any]) -> Any:
    """What an expression of names, constants, attributes and subscripts is; None for any other."""
    match node:
        case ast.Name():
            return space.get(node.id)
        case ast.Subscript():
            within, index = _value(node.value, space), _value(node.slice, space)
            return None if within is None or index is None else within[index]
        case ast.Call() if isinstance(node.func, ast.Name) and node.func.id == "tuple":
            return tuple(_value(node.args[0], space))
        case _:
            return _constant(node)


def _constant(node: ast.expr) -> Any:
    try:
        return ast.literal_eval(node)
    except ValueError:
        return None


def _method(call: ast.Call) -> str:
    if not isinstance(call.func, ast.Attribute):
        raise ConfigurationFault("only methods ask for keys")
    return call.func.attr


def _is_pose(space: Mapping[str, Any]) -> bool:
    return str(space["__name__"]).startswith(_POSES)
