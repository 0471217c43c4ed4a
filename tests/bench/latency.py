"""Sending through the internet: every answer takes 50 ms, and many messages are on their way at once."""

from __future__ import annotations

from tests.bench import send
from tests.bench.ground import Ground
from tests.bench.server import LATENCY_S, SLOW
from tests.bench.subject import Column, Must, Numbers, Subject, Variant

IN_FLIGHT = 256


async def measure(variant: str, ground: Ground) -> Numbers:
    messages = ground.count(send.MESSAGES)
    return await send.measured(variant, ground, ground.server + SLOW, messages=messages, in_flight=IN_FLIGHT)


SUBJECT = Subject(
    title=f"latency: the same, with answers after {LATENCY_S * 1e3:.0f} ms; libraries with {IN_FLIGHT} in flight",
    columns=(
        Column(key="rate", head="messages a second"),
        Column(key="cpu_us", head="CPU µs a message"),
        Column(key="per_core", head="messages a second and core"),
        Column(key="p99_ms", head="p99 ms"),
    ),
    variants=(
        Variant(name="telegram-plain", label="plain PTB"),
        Variant(name="telegram-aiogram", label="aiogram", against=("telegram-plain",)),
        Variant(name="telegram-transport", label="PTB over our transport", against=("telegram-plain",)),
        Variant(
            name="telegram-limber",
            label="Limber's whole way, Telegram",
            against=("telegram-plain",),
            musts=(Must(key="rate", least=10, of="telegram-plain"),),
        ),
        Variant(name="discord-plain", label="discord.py"),
        Variant(name="discord-limber", label="Limber's whole way, Discord", against=("discord-plain",)),
    ),
    prepare=send.prepare,
    measure=measure,
)
