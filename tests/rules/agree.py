"""`make check-recovery`, or `python -m tests.rules.agree [COUNT] [--seed N]`: the month review against the plain one.

Throws COUNT histories, asks both about each of their reviews, and ends with 1 at the first answer that differs.
"""

from __future__ import annotations

import argparse
import os
import sys
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ProcessPoolExecutor
from dataclasses import replace
from random import SystemRandom

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

from core.rules.days import LocalDay
from core.rules.findings import Answered, History
from core.rules.recovery import judge, recheck_day, review_day
from tests.rules.histories import Case, cases_of, history_of
from tests.rules.plain_recovery import plain_judge, plain_recheck_day, plain_review_day

AT_ONCE = 250  # histories of one errand to a process
REVIEWS = 3


def main() -> int:
    asked = _arguments()
    console = Console()
    console.print(f"seed {asked.seed}: {asked.count} histories on {asked.processes} processes")
    began = time.perf_counter()
    if found := _first_found(asked, console):
        console.print(found, highlight=False, markup=False, soft_wrap=True)
        return 1
    console.print(f"all {asked.count} agree, seed {asked.seed}, {time.perf_counter() - began:.0f} seconds")
    return 0


def disagreement(seed: int) -> str | None:
    """What the two say differently about the history of `seed`, told on a smaller one; None if they agree."""
    try:
        history = history_of(seed)
        return _days_disagree(seed, history) or _findings_disagree(seed, history)
    except Exception as error:
        error.add_note(f"in the history of seed {seed}")
        raise


def _days_disagree(seed: int, history: History) -> str | None:
    if _days(history):
        small = _shrunk(history, lambda each: bool(_days(each)))
        return "\n".join((f"seed {seed}", *_days(small), *_told(small, small.first_day)))
    return None


def _findings_disagree(seed: int, history: History) -> str | None:
    for case in cases_of(seed, history):
        if _fields(case):
            return f"seed {seed}\n{_told_small(case)}"
    return None


def _told_small(case: Case) -> str:
    history = _shrunk(case.history, lambda each: bool(_fields(replace(case, history=each))))
    small = replace(case, history=history)
    return "\n".join((f"{small.review} on {small.today}", *_fields(small), *_told(history, small.review.day)))


def _days(history: History) -> list[str]:
    """The review days that differ."""
    apart: list[str] = []
    for number in range(REVIEWS):
        plain, real = plain_review_day(history, number), review_day(history, number)
        if plain != real:
            apart.append(f"  review {number}: plain {plain}, real {real}")
        again, really = plain_recheck_day(history, plain), recheck_day(history, plain)
        if again != really:
            apart.append(f"  recheck of {plain}: plain {again}, real {really}")
    return apart


def _fields(case: Case) -> list[str]:
    """The fields of the finding that differ."""
    plain = plain_judge(case.history, case.review, case.today)
    real = judge(case.history, case.review, case.today)
    pairs = {name: (getattr(plain, name), getattr(real, name)) for name in plain.__dataclass_fields__}
    return [f"  {name}: plain {one}, real {other}" for name, (one, other) in pairs.items() if one != other]


def _shrunk(history: History, differs: Callable[[History], bool]) -> History:
    """`history` without whatever can be left out, one piece at a time, while it still `differs`."""
    while smaller := next(filter(differs, _smaller(history)), None):
        history = smaller
    return history


def _smaller(history: History) -> Iterator[History]:
    """The history without one of its pieces."""
    if history.statuses:
        yield replace(history, statuses={})
    for name in ("answers", "scores", "statuses"):
        pieces = getattr(history, name)
        for day in pieces:
            yield replace(history, **{name: {each: pieces[each] for each in pieces if each != day}})
    for day, said in history.answers.items():
        for place in range(len(said)):
            fewer = [*said[:place], *said[place + 1 :]]
            yield replace(history, answers={**history.answers, day: fewer})
    for name in ("intake", "base", "recall_from"):
        if getattr(history, name) is not None:
            yield replace(history, **{name: None})
    for name in ("seen", "rechecks"):
        if getattr(history, name):
            yield replace(history, **{name: getattr(history, name)[1:]})


def _told(history: History, around: LocalDay) -> Iterator[str]:
    """The history in lines to read; days are numbered from the first, and (+3) is three days after `around`."""

    def day(each: LocalDay) -> str:
        return f"day {(each - history.first_day).days + 1} ({(each - around).days:+})"

    yield f"  first day {history.first_day}, intake {history.intake}, base {history.base}"
    yield "  scores: " + ", ".join(f"{day(each)} {score}" for each, score in sorted(history.scores.items()))
    yield "  statuses: " + ", ".join(f"{day(each)} {status}" for each, status in sorted(history.statuses.items()))
    for review, said in sorted(history.answers.items()):
        yield f"  review of {day(review)}: " + ", ".join(_answer(each, day(each.day)) for each in said)
    yield "  seen: " + ", ".join(map(day, history.seen))
    yield "  rechecks: " + ", ".join(map(day, history.rechecks))
    if history.recall_from:
        yield f"  recall from {day(history.recall_from)}"


def _answer(said: Answered, day: str) -> str:
    return f"{day} recall {said.recall} change {said.change} bother {said.bother}"


def _first_found(asked: argparse.Namespace, console: Console) -> str | None:
    last = asked.seed + asked.count
    errands = [range(start, min(start + AT_ONCE, last)) for start in range(asked.seed, last, AT_ONCE)]
    columns = (TextColumn("histories"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    with Progress(*columns, console=console) as progress, ProcessPoolExecutor(asked.processes) as pool:
        bar = progress.add_task("", total=asked.count)
        for errand, found in zip(errands, pool.map(_first_of, errands), strict=True):
            if found:
                pool.shutdown(wait=False, cancel_futures=True)
                return found
            progress.advance(bar, len(errand))
    return None


def _first_of(seeds: range) -> str | None:
    return next(filter(None, map(disagreement, seeds)), None)


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("count", type=int, nargs="?", default=100_000)
    parser.add_argument("--seed", type=int, default=SystemRandom().randrange(10**9), help="of the first history")
    parser.add_argument("--processes", type=int, default=os.cpu_count())
    return parser.parse_args()


if __name__ == "__main__":
    sys.exit(main())
