# SPDX-License-Identifier: Apache-2.0
"""Runs other people's exact solvers on the files of oracle_export, as whole processes."""

import re
import resource
import shutil
import subprocess
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

SCALE = 1e6  # cost units of a .wcsp in a point


@dataclass
class Answer:
    solver: str
    cost: float | None  # of the best plan, points, without the constant
    proven: bool
    cpu: float  # seconds of the process, user and system
    wall: float


def run(command, limit):
    """Output, CPU seconds and wall seconds; a process that ignores its own limit is ended."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    start = time.monotonic()
    try:
        done = subprocess.run(command, capture_output=True, text=True, timeout=limit + 30)
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
    return Answer("toulbar2", None if cost is None else cost / SCALE, bool(proven), cpu, wall)


def cbc(stem: Path, limit: int) -> Answer:
    with tempfile.TemporaryDirectory() as room:
        found = Path(room) / "plan"
        command = ["cbc", f"{stem}.lp", "-sec", str(limit), "-ratio", "0", "-allow", "1e-7"]
        _, cpu, wall = run(command + ["-solve", "-solu", str(found)], limit)
        first = found.read_text().splitlines()[0] if found.exists() else ""
    value = re.search(r"objective value\s+([-\d.e+]+)", first)
    cost = float(value[1]) if value else None
    return Answer("cbc", cost, first.startswith("Optimal"), cpu, wall)


def version(solver: str) -> str:
    """As the package manager names it; empty when the solver is not installed."""
    if not shutil.which(solver):
        return ""
    package = {"cbc": "coinor-cbc"}.get(solver, solver)
    asked = subprocess.run(["dpkg-query", "-W", "-f", "${Version}", package],
                           capture_output=True, text=True)
    return asked.stdout or "unknown version"


SOLVERS = {"toulbar2": toulbar2, "cbc": cbc}


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
