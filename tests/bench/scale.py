"""The plan on paper: what so many people need, from the figures of the last run and the assumptions below.

`python -m tests.bench.scale 50000 3000000` prints it for these numbers; without a number it writes `deploy/scale.md`.
"""

from __future__ import annotations

import math
import sys
from collections.abc import Mapping
from dataclasses import dataclass

from tests.bench import figures
from tests.bench.size import DAYS

PAGE = figures.DOCS.parent / "scale.md"
PEOPLE = (1_000, 10_000, 100_000, 1_000_000, 10_000_000)

ON_TELEGRAM = 0.5  # of all people; the others are on Discord
PEAK_SHARE = 0.12  # of a day's messages in its busiest hour: evenings, all over the world
ANSWERED = 0.6  # of all messages are answered with a check-in
TELEGRAM_PER_S = 30  # messages a second and token (core.telegram.org/bots/faq)
PAID_PER_S = 1_000  # the same, paid
STARS_A_MESSAGE = 0.1  # of those above the free rate
DOLLARS_A_STAR = 0.013
DISCORD_PER_S = 50  # requests a second and token (discord.com/developers/docs/topics/rate-limits)
PEOPLE_A_SERVER = 20
SERVERS_A_SHARD = 2_500  # no shard may have more; from 150,000 servers on, numbers go in large steps (sharding)
BUSY = 0.6  # how much of a core may be used in the busiest hour
CONNECTIONS_A_WORKER = 16  # core/storage/postgres.py
DOLLARS_A_CORE = 20.0  # a month
DOLLARS_A_GB = 0.12  # a month, on fast disks, copies not counted
GB = 1e9
HOUR_S, DAY_S, MONTH_DAYS = 3_600, 86_400, 30


@dataclass(frozen=True, slots=True, kw_only=True)
class Measured:
    """What the plan takes from the bench: processor time in seconds, sizes in bytes."""

    send_s: float
    checkin_s: float
    person: float
    day: float
    message: float
    session: float
    wal_message: float
    wal_day: float
    worker_mb: float


def measured() -> Measured:
    """From the figures that are kept; of both platforms the slower one."""
    size = figures.medians("size", "postgres")
    platforms = ("telegram", "discord")
    return Measured(
        send_s=max(figures.medians("send", f"{each}-limber")["cpu_us"] for each in platforms) / 1e6,
        checkin_s=max(figures.medians("checkin", each)["cpu_us"] for each in platforms) / 1e6,
        **{key: size[key] for key in ("person", "day", "message", "session", "wal_message", "wal_day")},
        worker_mb=figures.medians("start", "many")["resident_mb"],
    )


def plan(people: int, cost: Measured) -> Mapping[str, str]:
    """What so many people need, line by line."""
    peak = people * PEAK_SHARE / HOUR_S
    telegram, discord = peak * ON_TELEGRAM, peak * (1 - ON_TELEGRAM)
    servers = people * (1 - ON_TELEGRAM) / PEOPLE_A_SERVER
    workers = max(1, math.ceil(peak * (cost.send_s + ANSWERED * cost.checkin_s) / BUSY))
    year = people * (cost.person + DAYS * (cost.message + ANSWERED * (cost.day + cost.session)))
    journal = people * (cost.wal_message + ANSWERED * cost.wal_day)
    dollars = workers * DOLLARS_A_CORE + year / GB * DOLLARS_A_GB
    return {
        "messages a day": f"{people:,}",
        "messages a second, busiest hour": f"{peak:,.1f}",
        f"Telegram tokens at {TELEGRAM_PER_S} a second": f"{max(1, math.ceil(telegram / TELEGRAM_PER_S)):,}",
        f"Telegram tokens at {PAID_PER_S:,} a second": f"{max(1, math.ceil(telegram / PAID_PER_S)):,}",
        "the paid messages, $ a month": f"{_paid(telegram):,.0f}",
        f"Discord tokens at {DISCORD_PER_S} a second": f"{max(1, math.ceil(discord / DISCORD_PER_S)):,}",
        "Discord shards": f"{max(1, math.ceil(servers / SERVERS_A_SHARD)):,}",
        "workers, one core each": f"{workers:,}",
        "their memory, GB": f"{workers * cost.worker_mb / 1e3:,.1f}",
        "connections to PostgreSQL": f"{workers * CONNECTIONS_A_WORKER:,}",
        "rows after a year": f"{people * DAYS * (1 + 2 * ANSWERED):,.0f}",
        "GB after a year": f"{year / GB:,.1f}",
        "of these sessions": f"{people * DAYS * ANSWERED * cost.session / year:.0%}",
        "journal, GB a day": f"{journal / GB:,.2f}",
        "journal, MB a second, busiest hour": f"{journal * PEAK_SHARE / HOUR_S / 1e6:,.2f}",
        "commits a second, busiest hour": f"{peak * (2 + ANSWERED):,.0f}",
        "machines and disks after a year, $ a month": f"{dollars:,.0f}",
    }


def _paid(per_s: float) -> float:
    """What a month of messages above the free rate of one token costs, in its busiest hours."""
    above = max(0.0, per_s - TELEGRAM_PER_S) * HOUR_S / PEAK_SHARE
    return above * MONTH_DAYS * STARS_A_MESSAGE * DOLLARS_A_STAR


def table(numbers: tuple[int, ...], cost: Measured) -> str:
    """One column for each number of people."""
    plans = [plan(people, cost) for people in numbers]
    head = ["people", *(f"{people:,}" for people in numbers)]
    lines = [head, ["---", *("---:" for _ in numbers)], *([line, *(each[line] for each in plans)] for line in plans[0])]
    return "".join(f"| {' | '.join(line)} |\n" for line in lines)


def inputs(cost: Measured) -> str:
    """What was measured, as the formulas of the page name it."""
    names = {
        "send_s": (f"{cost.send_s * 1e3:.2f} ms", "processor time of a message, due to settled"),
        "checkin_s": (f"{cost.checkin_s * 1e3:.2f} ms", "processor time of a check-in, event to answer"),
        "person": (f"{cost.person:,.0f} B", "a person, with account, enrollment, profile and safety lines"),
        "message": (f"{cost.message:,.0f} B", "a row of the ledger, with its indexes"),
        "day": (f"{cost.day:,.0f} B", "a check-in, with its soreness"),
        "session": (f"{cost.session:,.0f} B", "a session, sealed"),
        "wal_message": (f"{cost.wal_message:,.0f} B", "journal of a message, due to settled"),
        "wal_day": (f"{cost.wal_day:,.0f} B", "journal of a check-in"),
        "worker_mb": (f"{cost.worker_mb:,.0f} MB", "a worker, at rest"),
    }
    rows = "".join(f"| `{name}` | {value} | {words} |\n" for name, (value, words) in names.items())
    return f"The last run: {figures.how('send')}.\n\n| name | measured | what |\n| --- | ---: | --- |\n{rows}"


def draw_page() -> None:
    """Write the numbers into the page."""
    cost = measured()
    figures.draw(inputs(cost), PAGE, "inputs")
    figures.draw(table(PEOPLE, cost), PAGE, "plan")


if __name__ == "__main__":
    if asked := tuple(int(float(word)) for word in sys.argv[1:]):
        print(table(asked, measured()))
    else:
        draw_page()
