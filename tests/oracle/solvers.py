# SPDX-License-Identifier: Apache-2.0
"""Runs other people's exact solvers on the files of oracle_export, as whole processes, and holds
what they say against what we say."""

import argparse
import json
import re
import resource
import shutil
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

SCALE = 1e6  # cost units of a .wcsp in a point
ROUNDING = 1e-4  # points: some sixty costs, each rounded to a millionth, and CBC's tolerance


@dataclass
class Answer:
    solver: str
    cost: float | None  # of the best plan, points, without the constant
    proven: bool
    cpu: float  # seconds of the process, user and system
    wall: float
    search: float | None = None  # CPU seconds by its own count, after start and reading


def run(command, limit):
    """Output, CPU seconds and wall seconds; a process that ignores its own limit is ended."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    start = time.monotonic()
    try:
        done = subprocess.run(command, capture_output=True, text=True, timeout=4 * limit + 30)
        text = done.stdout
    except subprocess.TimeoutExpired:
        text = ""
    wall = time.monotonic() - start
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    cpu = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return text, cpu, wall


def toulbar2(stem: Path, limit: int) -> Answer:
    text, cpu, wall = run(["toulbar2", f"{stem}.wcsp", f"-timer={limit}"], limit)
    best = re.findall(r"New solution: (\d+)", text)
    proven = re.search(r"Optimum: (\d+)", text)
    cost = int(proven[1]) if proven else int(best[-1]) if best else None
    search = re.search(r"Optimum: .* and ([\d.e-]+) seconds", text)
    return Answer("toulbar2", None if cost is None else cost / SCALE, bool(proven), cpu, wall,
                  float(search[1]) if search else None)


def cbc(stem: Path, limit: int) -> Answer:
    with tempfile.TemporaryDirectory() as room:
        found = Path(room) / "plan"
        command = ["cbc", f"{stem}.lp", "-sec", str(limit), "-ratio", "0", "-allow", "1e-7"]
        text, cpu, wall = run(command + ["-solve", "-solu", str(found)], limit)
        first = found.read_text().splitlines()[0] if found.exists() else ""
    value = re.search(r"objective value\s+([-\d.e+]+)", first)
    # Out of time it may write its relaxation, which is no plan.
    cost = float(value[1]) if value and "no integer solution" not in first else None
    search = re.search(r"^Time \(CPU seconds\):\s+([\d.]+)", text, re.MULTILINE)
    return Answer("cbc", cost, first.startswith("Optimal"), cpu, wall,
                  float(search[1]) if search else None)


def version(solver: str) -> str:
    """As the package manager names it; empty when the solver is not installed."""
    if not shutil.which(solver):
        return ""
    package = {"cbc": "coinor-cbc"}.get(solver, solver)
    asked = subprocess.run(["dpkg-query", "-W", "-f", "${Version}", package],
                           capture_output=True, text=True)
    return asked.stdout or "unknown version"


SOLVERS = {"toulbar2": toulbar2, "cbc": cbc}


def arguments(about: str, solvers: str, limit: int) -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(description=about)
    parser.add_argument("export", help="the program oracle_export of a build")
    parser.add_argument("--limit", type=int, default=limit,
                        help="CPU seconds for each solver and problem")
    parser.add_argument("--solvers", default=solvers)
    return parser


def installed(solvers: str) -> list[str]:
    """Those of the list that are here; without any there is nothing to do."""
    names = [name for name in solvers.split(",") if version(name)]
    if not names:
        sys.exit("none of these solvers is installed. Maybe: apt-get install toulbar2 coinor-cbc")
    return names


def export(program: str, room: str, level: str, weeks: int, seed: int):
    """The files of the weeks, without their ending, and what we say of them."""
    subprocess.run([program, room, level, str(weeks), str(seed)], check=True)
    stem = Path(room) / f"{level}-{weeks}-{seed}"
    return stem, json.loads(Path(f"{stem}.json").read_text())


def same(a: float, b: float) -> bool:
    return abs(a - b) <= ROUNDING * max(1, abs(b))


def contradicts(answer: Answer, ours: dict) -> str:
    """What is wrong when the solver proves another cost than ours, or finds a better plan."""
    if answer.cost is None:
        return ""
    cost = answer.cost + ours["constant"]
    if answer.proven and not same(cost, ours["cost"]):
        return f"{answer.solver} proves {cost}, we say {ours['cost']}"
    if cost < ours["cost"] and not same(cost, ours["cost"]):
        return f"{answer.solver} finds {cost}, we say {ours['cost']}"
    return ""


def plan_cost(stem: Path, plan: list[int]) -> float | None:
    """What the network itself says of a plan, in points; None when the plan is forbidden."""
    numbers = iter((stem.parent / f"{stem.name}.wcsp").read_text().split()[1:])
    variables, _, tables, top = (int(next(numbers)) for _ in range(4))
    for value in plan:
        if value >= int(next(numbers)):
            return None
    assert len(plan) == variables
    total = 0
    for _ in range(tables):
        scope = [int(next(numbers)) for _ in range(int(next(numbers)))]
        cost = int(next(numbers))
        wanted = [plan[variable] for variable in scope]
        for _ in range(int(next(numbers))):
            tuple_ = [int(next(numbers)) for _ in scope]
            price = int(next(numbers))
            if tuple_ == wanted:
                cost = price
        total += cost
    return total / SCALE if total < top else None
