"""Looks at everything in turn, and mends what can be mended."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable
from dataclasses import replace

from bots.doctor import backups, configuration, content, database, discord, host, telegram
from bots.doctor.case import Case, this_case
from bots.doctor.report import Finding, Mended, MendFailed, Report, in_order

STEPS = ("the settings", "the database", "this machine", "the copies", "the content", "Discord", "Telegram")
Step = Callable[[str], None]
"""Is told what is looked at next."""


async def examined(case: Case, step: Step = lambda _: None) -> Report:
    """All that is wrong with the installation, the worst first. Nothing is changed by it."""
    looked_at: list[str] = []

    def next_is(name: str) -> None:
        looked_at.append(name)
        step(name)

    next_is("the settings")
    findings = list(configuration.findings(case))
    next_is("the database")
    found, wrong = await database.seen(case)
    running = database.running(found)
    at_rest = running is False
    findings.extend(wrong)
    next_is("this machine")
    findings.extend(host.findings(case, running=not at_rest))
    next_is("the copies")
    findings.extend(await asyncio.to_thread(lambda: list(backups.findings(case, found))))
    next_is("the content")
    texts, wrong = await asyncio.to_thread(content.read, case)
    findings.extend(wrong)
    if case.settings.discord_token is not None:
        next_is("Discord")
        findings.extend(await _all(discord.findings(case, found, texts)))
    if case.settings.telegram_token is not None:
        next_is("Telegram")
        findings.extend(await _all(telegram.findings(case, found, texts, running=not at_rest)))
    return Report(findings=in_order(_once(findings)), looked_at=tuple(looked_at), running=running)


async def mended(report: Report, again: Callable[[], Case], step: Step = lambda _: None) -> Report:
    """What is still wrong after all was mended that can be, and what was mended; `again` is the case, read anew."""
    done = tuple([await _mended(each, step) for each in report.findings if _can_be(each, report)])
    if not done:
        return report
    return replace(await examined(again(), step), mended=done)


async def doctor(*, fix: bool, step: Step) -> Report:
    """The report of the installation in this folder, with `fix` after mending."""
    report = await examined(this_case(), step)
    return await mended(report, this_case, step) if fix else report


def _can_be(finding: Finding, report: Report) -> bool:
    return finding.mend is not None and (report.running is False or not finding.at_rest)


async def _mended(finding: Finding, step: Step) -> Mended:
    step("what can be mended")
    if finding.mend is None:
        raise ValueError("nothing mends it")
    try:
        return Mended(finding=finding, done=await finding.mend())
    except MendFailed as failure:
        return Mended(finding=finding, done=str(failure), failed=True)


async def _all(findings: AsyncIterator[Finding]) -> list[Finding]:
    return [each async for each in findings]


def _once(findings: list[Finding]) -> list[Finding]:
    """Each once: both platforms tell that the clock is wrong."""
    first: dict[tuple[str, str], Finding] = {}
    for each in findings:
        first.setdefault((each.id, "" if each.id == "host.clock" else each.what), each)
    return list(first.values())
