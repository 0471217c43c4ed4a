"""`make mutants`, or `python -m tests.rules.mutants [RULE ...]`: does a test notice when a rule is changed?

cosmic-ray changes one place of a rule after the other, in a copy of the tree, and runs the fast tests of that rule
alone. What is printed for each file: how many changes were noticed, and those that were not. It is no part of the
environment: uv fetches it when it is asked for.
"""

from __future__ import annotations

import argparse
import os
import re
import shutil
import sqlite3
import subprocess
import sys
import tempfile
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing, suppress
from dataclasses import dataclass
from pathlib import Path

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn

ROOT = Path(__file__).parents[2]
TESTS_OF = {
    "findings": "test_recovery*.py",
    "recovery": "test_recovery*.py",
    "screening": "test_screening.py",
    "streak": "test_streak*.py",
}
COPIED = ("core", "content", "pyproject.toml", "tests/__init__.py", "tests/conftest.py", "tests/rules")
COSMIC_RAY = (str(Path(sys.executable).with_name("uv")), "tool", "run", "--quiet", "--from", "cosmic-ray==8.7.0")
LONGEST_S = 90  # a changed rule that takes longer never ends, and that is noticed
# Of all it can do, what a person could have written by mistake: no bit operators, no `is` between numbers.
KEPT = re.compile(
    r"core/(NumberReplacer|AddNot|ReplaceAndWithOr|ReplaceOrWithAnd|ReplaceTrueWithFalse|ReplaceFalseWithTrue"
    r"|ReplaceBreakWithContinue|ReplaceContinueWithBreak|ZeroIterationForLoop|ReplaceUnaryOperator_Delete_\w+"
    r"|ReplaceComparisonOperator_(Lt_LtE|LtE_Lt|Gt_GtE|GtE_Gt|Eq_NotEq|NotEq_Eq|Is_IsNot|IsNot_Is|In_NotIn|NotIn_In)"
    r"|ReplaceBinaryOperator_(Add_Sub|Sub_Add|Mul_Div|Div_Mul|FloorDiv_Mul|Mod_Mul))"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Score:
    """How many changes of a rule were made and noticed, and the others as they were written."""

    rule: str
    made: int
    missed: Sequence[str]


class NotDone(Exception):
    """A rule has no score, such as one whose tests fail without any change."""


def main() -> int:
    asked = _arguments()
    console = Console()
    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeElapsedColumn())
    with Progress(*columns, console=console) as progress, ThreadPoolExecutor(asked.processes) as pool:

        def score(rule: str) -> Score | NotDone:
            bar = progress.add_task(rule, total=None)
            try:
                return _score(rule, lambda done, made: progress.update(bar, completed=done, total=made))
            except NotDone as error:
                return error

        scores = list(pool.map(score, asked.rules))
    for each in scores:
        console.print(_told(each), highlight=False, markup=False, soft_wrap=True)
    return any(isinstance(each, NotDone) for each in scores)


def _score(rule: str, at: Callable[[int, int], object]) -> Score:
    with tempfile.TemporaryDirectory(prefix=f"mutants-{rule}-") as folder:
        tree = Path(folder)
        _copy(tree)
        command = [sys.executable, "-m", "pytest", "-x", "-q", "-p", "no:cacheprovider", *_tests(tree, rule)]
        _run(command, tree, f"{rule}: its tests fail without any change")
        (tree / "mutants.toml").write_text(_config(rule, command), encoding="utf-8")
        _cosmic_ray("init", tree)
        with closing(sqlite3.connect(tree / "mutants.sqlite")) as session:
            _leave_out(session, (tree / _path(rule)).read_text(encoding="utf-8").splitlines())
            made = _count(session, "mutation_specs")
            _work(tree, lambda: at(_count(session, "work_results"), made))
            return Score(rule=rule, made=made, missed=_missed(session))


def _work(tree: Path, tick: Callable[[], object]) -> None:
    """Make every change and run the tests on it; `tick` is called each second."""
    work = subprocess.Popen(_command("exec"), cwd=tree, env=_environment(), stdout=subprocess.DEVNULL)
    while work.poll() is None:
        tick()
        with suppress(subprocess.TimeoutExpired):
            work.wait(timeout=1)
    tick()
    if work.returncode != 0:
        raise NotDone(f"cosmic-ray ended with {work.returncode} in {tree}")


def _copy(tree: Path) -> None:
    for name in COPIED:
        source, target = ROOT / name, tree / name
        target.parent.mkdir(parents=True, exist_ok=True)
        if source.is_dir():
            shutil.copytree(source, target, ignore=shutil.ignore_patterns("__pycache__"))
        else:
            shutil.copy(source, target)


def _tests(tree: Path, rule: str) -> list[str]:
    return sorted(str(each.relative_to(tree)) for each in (tree / "tests/rules").glob(TESTS_OF[rule]))


def _path(rule: str) -> str:
    return f"core/rules/{rule}.py"


def _config(rule: str, command: Sequence[str]) -> str:
    return (
        f'[cosmic-ray]\nmodule-path = ["{_path(rule)}"]\ntimeout = {LONGEST_S}.0\nexcluded-modules = []\n'
        f'test-command = "{" ".join(command)}"\n[cosmic-ray.distributor]\nname = "local"\n'
    )


def _leave_out(session: sqlite3.Connection, lines: list[str]) -> None:
    """Take out what nobody would write, the flags of a decorator, and the star of a signature."""
    found = session.execute("select job_id, operator_name, start_pos_row, start_pos_col from mutation_specs")
    rows: list[tuple[str, str, int, int]] = found.fetchall()
    for job, operator, row, column in rows:
        line = lines[row - 1]
        if not KEPT.fullmatch(operator) or line.startswith("@") or line[column:].startswith("*,"):
            session.execute("delete from mutation_specs where job_id = ?", (job,))
            session.execute("delete from work_items where job_id = ?", (job,))
    session.commit()


def _count(session: sqlite3.Connection, table: str) -> int:
    return session.execute(f"select count(*) from {table}").fetchone()[0]


def _missed(session: sqlite3.Connection) -> list[str]:
    """The changes that no test noticed: the line, and what it became."""
    rows = session.execute(
        "select start_pos_row, diff from mutation_specs join work_results using (job_id)"
        " where test_outcome = 'SURVIVED' order by start_pos_row"
    )
    return [f"{row}: {_changed(diff)}" for row, diff in rows]


def _changed(diff: str) -> str:
    lines = [line for line in diff.splitlines() if line[:1] in {"-", "+"} and line[:3] not in {"---", "+++"}]
    return "\n".join(f"    {line}" for line in lines).strip()


def _told(score: Score | NotDone) -> str:
    if isinstance(score, NotDone):
        return str(score)
    noticed = score.made - len(score.missed)
    share = 100 * noticed / max(1, score.made)
    return "\n".join((f"{_path(score.rule)}: {noticed} of {score.made} noticed, {share:.1f} %", *score.missed))


def _cosmic_ray(task: str, tree: Path) -> None:
    _run(_command(task), tree, f"cosmic-ray {task} failed")


def _command(task: str) -> list[str]:
    return [*COSMIC_RAY, "cosmic-ray", task, "mutants.toml", "mutants.sqlite"]


def _run(command: Sequence[str], tree: Path, otherwise: str) -> None:
    done = subprocess.run(command, cwd=tree, env=_environment(), capture_output=True, text=True, check=False)
    if done.returncode != 0:
        raise NotDone(f"{otherwise}\n{done.stdout[-2000:]}{done.stderr[-2000:]}")


def _environment() -> dict[str, str]:
    """Without compiled files: one of the same second and size would hide a change."""
    return {**os.environ, "PYTHONDONTWRITEBYTECODE": "1"}


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("rules", nargs="*", default=list(TESTS_OF), metavar="RULE", help=", ".join(TESTS_OF))
    parser.add_argument("--processes", type=int, default=os.cpu_count(), help="rules at a time")
    asked = parser.parse_args()
    if unknown := set(asked.rules) - set(TESTS_OF):
        parser.error(f"not among {', '.join(TESTS_OF)}: {', '.join(sorted(unknown))}")
    return asked


if __name__ == "__main__":
    sys.exit(main())
