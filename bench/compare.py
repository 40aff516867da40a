#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Times other exact solvers beside our search on the same full-size weeks, as a Markdown table.

Theirs is the CPU time of the whole process, start and reading included; ours is the CPU time of
planning::arrange inside oracle_export, tables included, the median of five."""

import argparse
import json
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent.parent / "tests" / "oracle"))
from solvers import SOLVERS, version  # noqa: E402


def row(level, name, times, proved, weeks, ours):
    """`ours` are our times on the same weeks, in the same order."""
    ratio = statistics.median(theirs / mine for theirs, mine in zip(times, ours))
    print(f"| {level} | {name} | {statistics.median(times):.2f} | {max(times):.2f} "
          f"| {proved} of {weeks} | {ratio:.1f} |", flush=True)


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("export", help="the program oracle_export of a Release build")
    parser.add_argument("--count", type=int, default=20, help="weeks of each level")
    parser.add_argument("--seed", type=int, default=1, help="the first seed")
    parser.add_argument("--limit", type=int, default=60, help="seconds for each solver and week")
    parser.add_argument("--solvers", default="toulbar2,cbc")
    chosen = parser.parse_args()
    names = [name for name in chosen.solvers.split(",") if version(name)]
    print("| level | solver | median CPU ms | worst CPU ms | proved | times ours (median) |\n"
          "|---|---|---|---|---|---|")
    with tempfile.TemporaryDirectory() as room:
        seeds = [str(chosen.seed + i) for i in range(chosen.count)]
        for level in ("beginner", "intermediate", "advanced", "extreme"):
            subprocess.run([chosen.export, room, level, "1", *seeds], check=True)
            files = sorted(Path(room).glob(f"{level}-*.json"))
            weeks = [json.loads(file.read_text()) for file in files]
            ours = [week["cpu_ms"] for week in weeks]
            row(level, "ours", ours, sum(week["proven"] for week in weeks), len(weeks), ours)
            for name in names:
                answers = [SOLVERS[name](file.with_suffix(""), chosen.limit) for file in files]
                row(level, f"{name} {version(name)}", [1e3 * each.cpu for each in answers],
                    sum(each.proven for each in answers), len(weeks), ours)


if __name__ == "__main__":
    main()
