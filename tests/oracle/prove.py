#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Has other solvers prove our best weeks.

Exports the stored weeks from the judge, solves each with every solver asked for, and compares with
what is stored and with what our search says now. Ends with 1 when a cost differs, when our own plan
is not what the network says it is, or when a stored proof could not be made again.
--renew looks for weeks to prove from the first seed on, and stores them."""

import itertools
import json
import statistics
import sys
import tempfile
from pathlib import Path

from solvers import SOLVERS, arguments, contradicts, export, installed, plan_cost, same, version

FIXTURE = Path(__file__).parent / "fixtures" / "proved_weeks.json"
# Level, weeks in a row, how many to store.
WANTED = [("beginner", 1, 20), ("intermediate", 1, 20), ("advanced", 1, 20), ("extreme", 1, 20),
          ("beginner", 2, 4), ("intermediate", 2, 4), ("advanced", 2, 2),
          ("beginner", 4, 3), ("intermediate", 4, 2)]


def examine(stem, ours, names, limit):
    """Lines of what is wrong, who proved our cost, and the CPU seconds of each solver."""
    wrong, proofs, times = [], [], {}
    stated = plan_cost(stem, ours["plan"])
    if stated is None or not same(stated + ours["constant"], ours["cost"]):
        wrong.append(f"the network says {stated} of our plan, we say {ours['cost']}")
    for name in names:
        answer = SOLVERS[name](stem, limit)
        times[name] = answer.cpu
        cost = None if answer.cost is None else answer.cost + ours["constant"]
        if different := contradicts(answer, ours):
            wrong.append(different)
        elif answer.proven:
            proofs.append(f"{name} {version(name)}")
        print(f"{stem.name:20} {name:9} {'proved' if answer.proven else 'open':7}"
              f"{'' if cost is None else f'{cost:.6f}':>14}  ours {ours['cost']:.6f}"
              f" in {ours['cpu_ms']:.0f} ms  {answer.cpu:.2f} s", flush=True)
    return wrong, proofs, times


class Prover:
    def __init__(self, chosen, names):
        self.chosen, self.names = chosen, names
        self.differences = self.unproved = 0
        self.times = {}  # of each level and solver

    def prove(self, level, weeks, seed):
        """The proved week as it is stored; None without a proof or with a difference."""
        with tempfile.TemporaryDirectory() as room:
            stem, ours = export(self.chosen.export, room, level, weeks, seed)
            wrong, proofs, times = examine(stem, ours, self.names, self.chosen.limit)
        for line in wrong:
            print(f"DIFFERENT {stem.name}: {line}")
        self.differences += bool(wrong)
        self.unproved += not proofs
        if wrong or not proofs:
            return None
        for name, seconds in times.items():
            self.times.setdefault((level, weeks, name), []).append(seconds)
        keys = ("profile", "weeks", "seed", "week", "cost")
        return {key: ours[key] for key in keys} | {"proved_by": proofs}

    def prove_again(self, stored):
        for week in stored:
            proved = self.prove(week["profile"], week["weeks"], week["seed"])
            if proved and (proved["week"] != week["week"] or not same(proved["cost"], week["cost"])):
                print(f"DIFFERENT from what is stored: {week}")
                self.differences += 1

    def look_for(self, level, weeks, count):
        proved = []
        for seed in itertools.count(1):
            week = self.prove(level, weeks, seed)
            proved += [week] if week else []
            if len(proved) == count or self.differences:
                return proved

    def summary(self):
        print("| level | weeks | solver | proved | median CPU s | worst CPU s |\n"
              "|---|---|---|---|---|---|")
        for (level, weeks, name), times in self.times.items():
            print(f"| {level} | {weeks} | {name} {version(name)} | {len(times)} "
                  f"| {statistics.median(times):.2f} | {max(times):.2f} |")
        print(f"{self.differences} different, {self.unproved} without a proof")


def main():
    parser = arguments(__doc__, solvers="toulbar2", limit=120)
    parser.add_argument("--weeks", type=int, help="only the stored ones of so many weeks in a row")
    parser.add_argument("--renew", action="store_true", help="find weeks again and store the proofs")
    chosen = parser.parse_args()
    prover = Prover(chosen, installed(chosen.solvers))
    stored = json.loads(FIXTURE.read_text())
    if chosen.renew:
        kept = [week for week in stored if chosen.weeks not in (None, week["weeks"])]
        found = [prover.look_for(*group) for group in WANTED
                 if chosen.weeks in (None, group[1])]
        stored = kept + list(itertools.chain(*found))
        stored.sort(key=lambda week: (week["weeks"], week["profile"], week["seed"]))
        if not prover.differences:
            lines = ",\n  ".join(json.dumps(week) for week in stored)
            FIXTURE.write_text(f"[\n  {lines}\n]\n")
        unproved = 0
    else:
        prover.prove_again([week for week in stored if chosen.weeks in (None, week["weeks"])])
        unproved = prover.unproved
    prover.summary()
    return 1 if prover.differences or unproved else 0


if __name__ == "__main__":
    sys.exit(main())
