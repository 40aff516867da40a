#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Has other solvers prove our best weeks.

Exports full-size random weeks from the judge, solves each with every installed solver, and compares.
Ends with 1 when a cost differs or when our own plan is not what the network says it is."""

import argparse
import json
import subprocess
import sys
import tempfile
from pathlib import Path

from solvers import SOLVERS, plan_cost, version

FIXTURE = Path(__file__).parent / "fixtures" / "proved_weeks.json"
ROUNDING = 1e-4  # points: some sixty costs, each rounded to a millionth, and CBC's tolerance


def same(a, b):
    return abs(a - b) <= ROUNDING * max(1, abs(b))


def examine(stem, ours, names, limit):
    """Lines of what is wrong, and who proved our cost."""
    wrong, proofs = [], []
    stated = plan_cost(stem, ours["plan"])
    if stated is None or not same(stated + ours["constant"], ours["cost"]):
        wrong.append(f"the network says {stated} of our plan, we say {ours['cost']}")
    for name in names:
        answer = SOLVERS[name](stem, limit)
        cost = None if answer.cost is None else answer.cost + ours["constant"]
        if answer.proven and not same(cost, ours["cost"]):
            wrong.append(f"{name} proves {cost}, we say {ours['cost']}")
        elif cost is not None and cost < ours["cost"] - ROUNDING * max(1, abs(cost)):
            wrong.append(f"{name} finds {cost}, we say {ours['cost']}")
        elif answer.proven:
            proofs.append(f"{name} {version(name)}")
        print(f"{stem.name:16} {name:9} {'proved' if answer.proven else 'open':7}"
              f"{'' if cost is None else f'{cost:.6f}':>14}  ours {ours['cost']:.6f}"
              f"  {answer.cpu:.2f} s", flush=True)
    return wrong, proofs


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("export", help="the program oracle_export of a build")
    parser.add_argument("--count", type=int, default=10, help="weeks of each level")
    parser.add_argument("--seed", type=int, default=1, help="the first seed")
    parser.add_argument("--limit", type=int, default=60, help="seconds for each solver and week")
    parser.add_argument("--solvers", default="toulbar2,cbc")
    parser.add_argument("--renew", action="store_true", help="write the proofs to the fixture")
    chosen = parser.parse_args()
    names = [name for name in chosen.solvers.split(",") if version(name)]
    if not names:
        sys.exit("none of these solvers is installed. Maybe: apt-get install toulbar2 coinor-cbc")

    proved, differences, unproved = [], 0, 0
    with tempfile.TemporaryDirectory() as room:
        subprocess.run([chosen.export, room, str(chosen.count), str(chosen.seed)], check=True)
        for file in sorted(Path(room).glob("*.json")):
            stem, ours = file.with_suffix(""), json.loads(file.read_text())
            wrong, proofs = examine(stem, ours, names, chosen.limit)
            for line in wrong:
                print(f"DIFFERENT {stem.name}: {line}")
            differences += bool(wrong)
            unproved += not proofs
            if proofs and not wrong:
                keys = ("profile", "seed", "week", "cost")
                proved.append({key: ours[key] for key in keys} | {"proved_by": proofs})
    print(f"{len(proved)} proved equal, {differences} different, {unproved} without a proof")
    if chosen.renew and not differences:
        lines = ",\n  ".join(json.dumps(week) for week in proved)
        FIXTURE.write_text(f"[\n  {lines}\n]\n")
    return 1 if differences else 0


if __name__ == "__main__":
    sys.exit(main())
