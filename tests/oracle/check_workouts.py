#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Judges what is inside the sessions of whole plans, with no code of the product: loads, equipment,
sets, repetitions, reserve, time, paces, races, deloads, tapers, food. What it knows comes from the
requirements, the evidence, data/exercises.csv and data/foods.csv.

Usage: check_workouts.py PROFILE.toml PLAN.json   one plan
       check_workouts.py FOLDER                   each N.json of a folder with its N.toml; what
                                                  season_export wrote beside it as N.units or
                                                  N.shuffled was another plan and is a breach
       check_workouts.py --self-test              proves that each breach is found

Exit code 1 when a rule is broken.
"""
import json
import pathlib
import sys
import tomllib
from collections import Counter

from food_rules import FOOD_RULES
from lift_rules import LIFT_RULES
from run_rules import RUN_RULES
from season_rules import SEASON_RULES
from whole_plan import RUNS, Plan

RULES = LIFT_RULES | SEASON_RULES | RUN_RULES | FOOD_RULES


# --- the same athlete stated otherwise ----------------------------------------------------------------

def difference(a, b, path=""):
    """Where two plans first differ; nothing when they are equal but for the units they name."""
    if isinstance(a, dict) and isinstance(b, dict) and a.keys() == b.keys():
        for key in a:
            if key not in ("distance_unit", "mass_unit"):
                found = difference(a[key], b[key], f"{path}.{key}")
                if found:
                    return found
        return None
    if isinstance(a, list) and isinstance(b, list) and len(a) == len(b):
        return next(filter(None, (difference(x, y, f"{path}[{i}]") for i, (x, y) in enumerate(zip(a, b)))), None)
    return None if a == b else f"{path.lstrip('.')}: {str(a)[:90]!r} and {str(b)[:90]!r}"


def with_notes_in_order(value):
    if isinstance(value, dict):
        return {key: sorted(each, key=str) if key == "notes" else with_notes_in_order(each)
                for key, each in value.items()}
    return [with_notes_in_order(each) for each in value] if isinstance(value, list) else value


def compared(rule, plan, other):
    """An order of the profile that only its notes follow is another fault than another training."""
    found = difference(with_notes_in_order(plan), with_notes_in_order(other))
    if found:
        yield rule, found, None
    elif difference(plan, other):
        yield "order-of-notes", difference(plan, other), None


def other_plans(plan, path):
    for rule in ("units", "shuffled"):
        other = path.with_suffix(f".{rule}.json")
        if other.exists():
            yield from compared(rule, plan.raw, json.loads(other.read_text(encoding="utf-8")))


# --- judging ------------------------------------------------------------------------------------------

def breaches(plan):
    for rule, check in RULES.items():
        for says, session in check(plan):
            yield rule, says, session


def read_plan(profile_path, plan_path):
    return Plan(tomllib.loads(profile_path.read_text(encoding="utf-8")),
                json.loads(plan_path.read_text(encoding="utf-8")))


def judge(paths):
    counts, plans, lifts, runs = Counter(), Counter(), 0, 0
    for profile_path, plan_path in paths:
        plan = read_plan(profile_path, plan_path)
        found = [*breaches(plan), *other_plans(plan, plan_path)]
        for rule, says, session in found:
            if counts[rule] < 40 or len(paths) == 1:
                print(f"{plan_path.stem}: {rule}: {says}" + (f"\n    {session}" if session else ""))
            counts[rule] += 1
        plans.update({rule for rule, _, _ in found})
        lifts += sum(bool(session.lift) for session in plan.sessions)
        runs += sum(session.kind in RUNS for session in plan.sessions)
    for rule, count in counts.most_common():
        print(f"{count:7} {rule} in {plans[rule]} plans")
    print(f"{len(paths)} plans, {runs} runs, {lifts} lifts, {sum(counts.values())} breaches")
    # A folder without lifts or runs proves nothing.
    return 1 if counts or not lifts or not runs else 0


def main(arguments):
    if arguments == ["--self-test"]:
        import planted_workouts
        return planted_workouts.self_test()
    if len(arguments) == 2:
        return judge([(pathlib.Path(arguments[0]), pathlib.Path(arguments[1]))])
    if len(arguments) == 1 and pathlib.Path(arguments[0]).is_dir():
        plans = [path for path in pathlib.Path(arguments[0]).glob("*.json") if "." not in path.stem]
        plans.sort(key=lambda path: (len(path.stem), path.stem))
        return judge([(path.with_suffix(".toml"), path) for path in plans])
    print(__doc__, file=sys.stderr)
    return 2


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
