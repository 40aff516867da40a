#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Has another solver bound our best seasons.

Exports the amounts of random seasons as linear programmes, relaxations of the same corridors, and
solves each with CBC. Ends with 1 when one of our values lies above its bound, or more than 2 % of the
bound below it: but for one season in a hundred, which may lie 2.5 % below, and for differences of less
than a minute's worth."""

import argparse
import json
import subprocess
import sys
import tempfile
from pathlib import Path

from solvers import cbc, version

FIXTURE = Path(__file__).parent / "fixtures" / "season_bounds.json"
ROUNDING = 1e-3  # the tolerances of some hundred rows
GAP = 0.02
WIDEST = 0.025  # for one season in a hundred: its quality runs begin at a step, the bound's do not
SMALL = 1.0  # a minute's worth in the best week: less is no other season


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("export", help="the program season_lp_export of a build")
    parser.add_argument("--count", type=int, default=100, help="seasons")
    parser.add_argument("--limit", type=int, default=60, help="seconds for each season")
    parser.add_argument("--renew", action="store_true", help="write the bounds to the fixture")
    chosen = parser.parse_args()
    if not version("cbc"):
        sys.exit("cbc is not installed. Maybe: apt-get install coinor-cbc")

    bounds, faults, wide, gaps, spent = [], 0, 0, [], 0.0
    with tempfile.TemporaryDirectory() as room:
        subprocess.run([chosen.export, room, str(chosen.count)], check=True)
        for file in sorted(Path(room).glob("*.json")):
            ours = json.loads(file.read_text())
            answer = cbc(file.with_suffix(""), chosen.limit)
            spent += answer.cpu
            if not answer.proven:
                print(f"season {ours['seed']}: no optimum")
                faults += 1
                continue
            bound = -answer.cost
            gap = (bound - ours["value"]) / max(abs(bound), 1)
            good = ours["value"] <= bound + ROUNDING and (gap <= WIDEST or bound - ours["value"] <= SMALL)
            wide += gap > GAP and bound - ours["value"] > SMALL
            faults += not good
            gaps.append(gap)
            print(f"season {ours['seed']:3} {ours['weeks']:2} weeks  ours {ours['value']:12.4f}"
                  f"  bound {bound:12.4f}  gap {100 * gap:6.3f} %{'' if good else '  WRONG'}")
            bounds.append({key: ours[key] for key in ("seed", "weeks", "season")} |
                          {"bound": round(bound, 4), "proved_by": f"cbc {version('cbc')}"})
    if not gaps:
        return 1
    faults += wide * 100 > len(gaps)
    gaps.sort()
    print(f"{len(gaps)} bounds, gap median {100 * gaps[len(gaps) // 2]:.3f} %, worst"
          f" {100 * gaps[-1]:.3f} %, {wide} over 2 %, {faults} faults, {spent:.1f} s of CPU")
    if chosen.renew and not faults:
        lines = ",\n  ".join(json.dumps(one) for one in bounds)
        FIXTURE.write_text(f"[\n  {lines}\n]\n")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
