#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Times other exact solvers beside our search on the same full-size weeks in a row, as a Markdown
table. Ends with 1 when a solver proves another optimum than ours, or finds a better plan.

Theirs is the CPU time of the whole process, start and reading included, and beside it their search
by their own count; ours is the CPU time of planning::arrange inside oracle_export, tables included,
the median of five. A solver out of time took longer than it did: what that makes a lower bound has
a "≥"."""

import statistics
import sys
import tempfile
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent.parent / "tests" / "oracle"))
from solvers import SOLVERS, arguments, contradicts, export, installed, version  # noqa: E402


class Times:
    """Numbers of which some are only known to be at the least so great."""

    def __init__(self, values, open_):
        self.values, self.open = values, open_

    def shown(self, value, highest):
        """With a "≥" when it would be greater if an open number were."""
        bound = any(at_least and number <= highest
                    for number, at_least in zip(self.values, self.open))
        return f"{'≥ ' if bound else ''}{value:,.{2 if value < 100 else 0}f}".replace(",", " ")

    def median(self):
        return self.shown(statistics.median(self.values), statistics.median_high(self.values))

    def worst(self):
        return self.shown(max(self.values), max(self.values))

    def over(self, ours):
        return Times([mine / other for mine, other in zip(self.values, ours)], self.open)


def above(answers, problems):
    """How much dearer than ours the best plans are that were found: the median, in percent."""
    shares = [float("inf") if answer.cost is None
              else 100 * ((answer.cost + said["constant"]) / said["cost"] - 1)
              for answer, (_, said) in zip(answers, problems)]
    middle = statistics.median_high(shares)
    return "none found" if middle == float("inf") else f"{max(0.0, middle):.1f}"


def row(group, name, answers, equal, problems):
    ours = [said["cpu_ms"] for _, said in problems]
    open_ = [not answer.proven for answer in answers]
    whole = Times([1e3 * answer.cpu for answer in answers], open_)
    # Out of time there is no count of its own; the little that start and reading took is in it.
    search = Times([1e3 * (answer.cpu if late or answer.search is None else answer.search)
                    for answer, late in zip(answers, open_)], open_)
    proved = len(answers) - sum(open_)
    print(f"| {group} | {name} {version(name)} | {proved} of {len(answers)} | {equal} "
          f"| {above(answers, problems)} | {whole.median()} | {whole.worst()} "
          f"| {whole.over(ours).median()} | {search.median()} | {search.over(ours).median()} |", flush=True)


def compare(chosen, names, level, weeks, count):
    """The rows of one level and length; lines of what is wrong."""
    group = f"{level}, {weeks}"
    with tempfile.TemporaryDirectory() as room:
        problems = [export(chosen.export, room, level, weeks, chosen.seed + i)
                    for i in range(count)]
        late = [not said["proven"] for _, said in problems]
        mine = Times([said["cpu_ms"] for _, said in problems], late)
        print(f"| {group} | ours | {count - sum(late)} of {count} | | | {mine.median()} "
              f"| {mine.worst()} | 1 | | |", flush=True)
        wrong = []
        for name in names:
            answers = [SOLVERS[name](stem, chosen.limit) for stem, _ in problems]
            differences = [contradicts(answer, said)
                           for answer, (_, said) in zip(answers, problems)]
            equal = sum(answer.proven and not different
                        for answer, different in zip(answers, differences))
            row(group, name, answers, equal, problems)
            wrong += [f"DIFFERENT {stem.name}: {different}"
                      for (stem, _), different in zip(problems, differences) if different]
    return wrong


def main():
    parser = arguments(__doc__, solvers="toulbar2,cbc", limit=15)
    parser.add_argument("--seed", type=int, default=1, help="the first seed")
    parser.add_argument("--levels", default="beginner,intermediate,advanced")
    parser.add_argument("--weeks", default="1:5,2:3,4:3,16:1",
                        help="in a row, and how many such problems of each level")
    chosen = parser.parse_args()
    names = installed(chosen.solvers)
    print("| level, weeks | solver | proved | equal to ours | plans found, % above ours "
          "| median CPU ms | worst CPU ms | times ours (median) | search alone, median CPU ms "
          "| times ours (median) |\n"
          "|---|---|---|---|---|---|---|---|---|---|")
    wrong = []
    for level in chosen.levels.split(","):
        for group in chosen.weeks.split(","):
            weeks, count = group.split(":")
            wrong += compare(chosen, names, level, int(weeks), int(count))
    for line in wrong:
        print(line)
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
