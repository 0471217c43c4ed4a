"""Every combination of answers gets a session that is allowed and fits the time, or "see a professional".

People differ in millions of ways, but few of them matter: weights combine by the highest, so that few vectors are
distinct; of consequences the sets of exercises and forms count, not who ticked what; of a form only its dose. One
person stands for all who are the same to the builder. Taken together are: no, one or two of the sites and conditions
(these also as a clinician lifted them), all levels alike, strength done yesterday or never, every tool or none,
everything opened or nothing, each set of activities, every length.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Hashable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from itertools import combinations, product

from core.rules.budget import cost_s, is_strength
from core.rules.builder import build
from core.rules.dose import LEVELS
from core.rules.forms import Fitting
from core.rules.plan import Needs, Plan, Planned, Reason, Why
from core.rules.profile import SCREENS, Profile
from core.rules.progression import Grade
from core.rules.routine import Exercise, Routine
from core.rules.screening import Safety

_TODAY = date(2026, 1, 2)
_YESTERDAY = _TODAY - timedelta(days=1)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Trouble:
    """What a site or a condition brings: exercises that are off and forms that ease, or the site's id."""

    site: str | None = None
    off: frozenset[str] = frozenset()
    eased: frozenset[str] = frozenset()


def combination_faults(routine: Routine, follow: Callable[[Sequence[Needs]], Iterable[Needs]] = iter) -> Iterator[str]:
    """Each sort of fault once, with the first person who meets it. `follow` may show how far the check is."""
    seen: set[str] = set()
    for needs in follow(people(routine)):
        for fault in plan_faults(routine, needs, build(routine, needs)):
            if fault not in seen:
                seen.add(fault)
                yield f"{routine.id}: {fault}, for {_described(needs)}"


def plan_faults(routine: Routine, needs: Needs, plan: Plan) -> Iterator[str]:
    """What is wrong with the plan of one person, in words."""
    fitting = Fitting(routine, needs)
    verdicts = [fitting.fitted(each) for each in routine.exercises]
    today = [each.exercise for each in verdicts if isinstance(each, Planned)]
    planned = [each.exercise for each in plan.items]
    at = f"{needs.minutes} minutes"
    if today and not planned:
        yield f"{at} hold nothing, though {', '.join(each.id for each in today)} could be done"
    if plan.blocked == any(isinstance(each, Planned) or each.why is Why.OTHER_DAY for each in verdicts):
        yield f"{at} are {'' if plan.blocked else 'not '}answered with a professional"
    if len(routine.length(needs.minutes).slots) > 1:  # else there is room for one exercise
        yield from _missing_sorts(at, today, planned)
    if planned != [each for each in routine.exercises if each in planned]:
        yield f"{at} are out of order"
    taken_s = sum(map(cost_s, plan.items))
    if taken_s > needs.minutes * 60:
        yield f"{at} take {taken_s} s"
    off = _off(routine, needs)
    for each in plan.items:
        if each.exercise.id in off:
            yield f"{at} hold {each.exercise.id}, which is off"
        if broken := each.exercise.cap.broken_by(each.dose):
            yield f"{at} hold {each.form}, whose {broken}"


def people(routine: Routine) -> tuple[Needs, ...]:
    """One person for each combination that the builder can tell apart."""
    bodies = dict[tuple[bool, tuple[str, ...], tuple[Hashable, ...]], Needs]()
    for each in _bodies(routine):
        bodies.setdefault((each.profile.screened, each.profile.sites, _states(routine, each)), each)
    served = _distinct_activities(routine)
    found: dict[Hashable, Needs] = {}
    weights: dict[Hashable, tuple[int, ...]] = {}
    for (screened, sites, states), body in bodies.items():
        for activities in served if screened else ((),):
            told = replace(body, profile=replace(body.profile, activities=activities))
            if (sites, activities) not in weights:
                weights[sites, activities] = _weights(routine, replace(told, safety=Safety()))
            found.setdefault((screened, _key(weights[sites, activities], states)), told)
    return tuple(replace(needs, minutes=each.minutes) for needs in found.values() for each in routine.lengths)


def _bodies(routine: Routine) -> Iterator[Needs]:
    """Everyone but for what they do all day and how long they have."""
    strength = [each.id for each in routine.exercises if is_strength(each)]
    everything = frozenset(each.id for each in routine.exercises)
    for sites, safety in _ailing(routine):
        for equipment, opened in product(((), routine.equipment), (frozenset[str](), everything)):
            screened = Profile(agreed=True, answered=SCREENS, sites=sites, equipment=equipment, opened=opened)
            for level, done in product(LEVELS, ((), strength)):
                grades = {
                    each: Grade(level=level, last_day=_YESTERDAY if each in done else None) for each in everything
                }
                yield Needs(profile=screened, safety=safety, grades=grades, day=_TODAY)
        yield Needs(profile=Profile(sites=sites), safety=safety, grades={}, day=_TODAY)


def _ailing(routine: Routine) -> Iterator[tuple[tuple[str, ...], Safety]]:
    troubles = [_Trouble(site=each.id) for each in routine.sites]
    for each in routine.conditions:
        troubles.append(_Trouble(off=each.blocked | each.kept_off, eased=each.eased))
        troubles.append(_Trouble(off=each.kept_off, eased=each.eased))
    distinct = tuple(dict.fromkeys(troubles))
    seen = dict[tuple[tuple[str, ...], Safety], None]()
    for many in (0, 1, 2):
        for some in combinations(distinct, many):
            off = frozenset[str]().union(*(each.off for each in some))
            eased = frozenset[str]().union(*(each.eased for each in some))
            seen[tuple(each.site for each in some if each.site), Safety(off=off, eased=eased)] = None
    return iter(seen)


def _distinct_activities(routine: Routine) -> tuple[tuple[str, ...], ...]:
    """For each vector of weights that any choice of activities has, one choice."""
    known: dict[tuple[int, ...], tuple[str, ...]] = {tuple(0 for _ in routine.exercises): ()}
    for activity in routine.activities:
        own = tuple(each.weights.get(activity, 0) for each in routine.exercises)
        for vector, chosen in tuple(known.items()):
            known.setdefault(tuple(map(max, vector, own)), (*chosen, activity))
    return tuple(known.values())


def _states(routine: Routine, needs: Needs) -> tuple[Hashable, ...]:
    """For each exercise: None if it is out, True if it rests today, else what sets its dose."""
    fitting = Fitting(routine, needs)
    return tuple(_state(fitting.fitted(each)) for each in routine.exercises)


def _state(verdict: Planned | Reason) -> Hashable:
    if isinstance(verdict, Reason):
        return True if verdict.why is Why.OTHER_DAY else None
    changes = tuple(sorted(verdict.variant.changes.items())) if verdict.variant else ()
    return verdict.level, changes


def _weights(routine: Routine, needs: Needs) -> tuple[int, ...]:
    fitting = Fitting(routine, needs)
    return tuple(fitting.weight(each) for each in routine.exercises)


def _key(weights: tuple[int, ...], states: tuple[Hashable, ...]) -> Hashable:
    """What the builder sees: which weights are above which, not how far; nothing of exercises that are out."""
    seen = tuple(weight if state else 0 for weight, state in zip(weights, states, strict=True))
    ranks = sorted(set(seen))
    return tuple((ranks.index(weight), weight and state) for weight, state in zip(seen, states, strict=True))


def _missing_sorts(at: str, today: Collection[Exercise], planned: Collection[Exercise]) -> Iterator[str]:
    for strength, name in ((True, "strength"), (False, "release or stretch")):
        could = [each.id for each in today if is_strength(each) is strength]
        if could and not any(is_strength(each) is strength for each in planned):
            yield f"{at} hold no {name}, though {', '.join(could)} could be done"


def _off(routine: Routine, needs: Needs) -> frozenset[str]:
    sites = (each.off for each in routine.sites if each.id in needs.profile.sites)
    return needs.safety.off.union(*sites)


def _described(needs: Needs) -> str:
    told = needs.profile
    level = max((each.level for each in needs.grades.values()), default=1)
    rest = any(each.last_day for each in needs.grades.values())
    parts = [
        f"level {level}" if told.screened else "no safety screen yet",
        f"activities {', '.join(told.activities) or 'none'}",
        f"sites {', '.join(told.sites) or 'none'}",
        f"off {', '.join(sorted(needs.safety.off)) or 'none'}",
        f"eased {', '.join(sorted(needs.safety.eased)) or 'none'}",
        f"equipment {', '.join(told.equipment) or 'none'}",
        f"opened {', '.join(sorted(told.opened)) or 'none'}",
    ]
    return "; ".join(parts) + ("; strength yesterday" if rest else "")
