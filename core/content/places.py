"""`cities.toml` becomes Cities: large cities that name no time zone themselves."""

from __future__ import annotations

from pathlib import Path

from core.content.sheet import Faults, open_sheet
from core.messages.cities import Cities
from core.rules.days import valid_zone


def read_cities(path: Path, faults: Faults) -> Cities:
    """Every city of the file; those with a fault, which is noted, are left out. No file is no aliases."""
    sheet = open_sheet(path, faults) if path.exists() else None
    aliases: dict[str, str] = {}
    if sheet is not None:
        cities = sheet.table("cities", required=True)
        for name in cities.keys:
            zone = cities.text(name)
            if zone and not valid_zone(zone):
                cities.note(f"{name} is in {zone!r}, which is not an IANA time zone", name)
            elif zone:
                aliases[name] = zone
        sheet.close()
    return Cities(aliases)
