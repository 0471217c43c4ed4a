"""`cities.toml` becomes Cities: the places that Unicode's locale data lacks."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from pathlib import Path

from core.content.sheet import Faults, Sheet, open_sheet
from core.messages.cities import Atlas, Cities
from core.rules.days import valid_zone

_REGION = re.compile(r"[^,]+, [A-Z]{2,3}")  # "Illinois, IL"


def read_cities(path: Path, faults: Faults) -> Cities:
    """Every place of the file; those with a fault, which is noted, are left out. No file is an empty atlas."""
    sheet = open_sheet(path, faults) if path.exists() else None
    if sheet is None:
        return Cities(Atlas())
    atlas = Atlas(
        cities=dict(_cities(sheet.table("cities", required=True))),
        regions=dict(_regions(sheet.table("regions"))),
        large=sheet.names("large"),
    )
    sheet.close()
    return Cities(atlas)


def _cities(table: Sheet) -> Iterator[tuple[str, str]]:
    for name in table.keys:
        zone = table.text(name)
        if zone and _known(table, name, zone):
            yield name, zone


def _regions(table: Sheet) -> Iterator[tuple[str, Sequence[str]]]:
    for name in table.keys:
        zones = table.names(name, required=True)
        if not _REGION.fullmatch(name) or not zones:
            table.note(f'{name} needs a short form and a zone: "Illinois, IL" = ["America/Chicago"]', name)
        elif all(_known(table, name, zone) for zone in zones):
            yield name, zones


def _known(table: Sheet, name: str, zone: str) -> bool:
    if valid_zone(zone):
        return True
    table.note(f"{name} is in {zone!r}, which is not an IANA time zone", name)
    return False
