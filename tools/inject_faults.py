#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Puts one deliberate fault after the other into a copy of the search and runs the tests that guard
it. Ends with 1 when a fault survives them all, or when its place in the source is gone: then the
table below is to be brought up to date. Usage: inject_faults.py [--all] [PART_OF_NAME]
--all goes on after the first file of tests that catches a fault, to show which others do."""
import argparse
import os
import pathlib
import shutil
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parent.parent
ROOM = ROOT / "build" / "faults"
TREE, BUILD = ROOM / "tree", ROOM / "build"
# Files of tests, the quickest first.
GUARDS = ["lemma_audit_test", "arrange_test", "bounds_test", "monotonic_test", "oracle_test",
          "best_plans_test"]
SECONDS = 300  # for each; a search that no longer ends is caught too

# What goes wrong, the file, the text that stands there once, and what takes its place.
FAULTS = [
    ("dominance ignores tallies", "src/solver/walk.cpp",
     "if (a[t] <= b[t]) continue;",
     "if (a[t] <= b[t] + 99) continue;"),
    ("dominance ignores hard releases", "src/solver/walk.cpp",
     "if (problem_.columns[c].hard) return unreachable;",
     "if (problem_.columns[c].hard) continue;"),
    ("dominance ignores what soft releases cost", "src/solver/walk.cpp",
     "price += problem_.columns[c].weight * starts_before(morning, c, a[c]);",
     "price += 0 * starts_before(morning, c, a[c]);"),
    ("price box: upper end too low", "src/solver/bounds.cpp",
     "high = most(high, plus(group_high, price_before(problem_.fade, after->most_price)));",
     "high = most(high, plus(group_low, price_before(problem_.fade, after->least_price)));"),
    ("bound anchored at nothing instead of the least state", "src/solver/walk.cpp",
     "key->to_go + dot(price, minus(overnight, key->least_state));",
     "key->to_go + dot(price, overnight);"),
    ("charges above the weight of a soft tally", "src/solver/charger.cpp",
     "const double most = tally.hard ? unreachable : tally.weight;",
     "const double most = unreachable;"),
    ("bounds of other charges taken for those of these", "src/solver/charges.cpp",
     "charged_anew_ = true;",
     "charged_anew_ = false;"),
    ("tables tightened below the cutoff of the step", "src/solver/search.cpp",
     "        limit_ = cutoff;\n        tables_.tighten(limit_);\n        Charger",
     "        limit_ = cutoff;\n        tables_.tighten(tables_.least_rest() + 5);\n        Charger"),
    ("tables not begun anew for a higher limit", "src/solver/bounds.cpp",
     "if (limit > limit_) bounded_ = false;",
     "if (limit > limit_ + 1e9) bounded_ = false;"),
    ("week border drops releases", "src/solver/memory.cpp",
     "after[c] = tables_.rounded(c, d + 1, release);",
     "after[c] = tables_.day(d).ends_week ? Minute{0} : tables_.rounded(c, d + 1, release);"),
    ("overnight fade misses what damage feeds", "src/solver/state.h",
     "out[fade.to] += state[fade.from] * fade.feed;",
     "out[fade.to] += 0 * state[fade.from] * fade.feed;"),
    ("overnight price misses what damage feeds", "src/solver/state.h",
     "out[fade.from] += price_after[fade.to] * fade.feed;",
     "out[fade.from] += 0 * price_after[fade.to] * fade.feed;"),
    ("a second item left out costs as the first", "src/solver/tables.cpp",
     "week.left_out[index] += items[i].left_out[k];",
     "week.left_out[index] += items[i].left_out[0 * k];"),
    ("streak not reset by a free day", "src/solver/memory.cpp",
     "if (pattern.tally[t] == 0) value = 0;",
     "if (pattern.tally[t] == 99) value = 0;"),
    ("signature lets too few patterns follow", "src/solver/signatures.cpp",
     "pattern.first[c] >= signatures[s].least_release[c];",
     "signatures[s].least_release[c] == 0 || pattern.first[c] == no_start;"),
    ("beam complete though it dropped labels", "src/solver/walk.cpp",
     "if (layer.size() > beam.width) {\n        complete = false;",
     "if (layer.size() > beam.width) {\n        complete = true;"),
    ("week takes less room than it may still need", "src/solver/memory.cpp",
     "std::min(255, still_possible_[d][t] + most));",
     "std::min(255, still_possible_[d][t] + most / 2));"),
    ("a reference serves signatures that it does not fit", "src/solver/references.cpp",
     "= walk_.disadvantage(known.morning,",
     "= 0 * walk_.disadvantage(known.morning,"),
    ("a settled week forgets one in eight of its labels", "src/solver/search.cpp",
     "        raise(least_cost(keep) +",
     "        auto& kept = walk_.layer(keep);\n"
     "        kept.resize(kept.size() - kept.size() / 8);\n"
     "        raise(least_cost(keep) +"),
    ("prices of the week ahead taken too narrow", "src/solver/search.cpp",
     "PriceBox{key->least_price, key->most_price, key->least_state}",
     "PriceBox{key->most_price, key->most_price, key->least_state}"),
    ("endings cut more than their reference says", "src/solver/references.cpp",
     "Ending ending{\n                .cost = -label.cost,",
     "Ending ending{\n                .cost = 2 - label.cost,"),
    ("a pattern that leaves more fatigue is pruned for", "src/planning/day_patterns.cpp",
     "worse = a.price[i] >= b.price[i] && a.gain[i] >= b.gain[i];",
     "worse = a.price[i] >= b.price[i];"),
    ("fixed sessions that come later hold nothing back", "src/planning/separations.cpp",
     "if (fixed_first != need.fixed_is_earlier) return true;",
     "if (!fixed_first || fixed_first != need.fixed_is_earlier) return true;"),
    ("two soft asks of one day cost as one", "src/planning/day_patterns.cpp",
     "column += day % group.days * Separations::asks_a_day + asks;",
     "column += day % group.days * Separations::asks_a_day;"),
    ("limits of a week forget what stands fixed in it", "src/planning/arrange_problem.cpp",
     "tally.most.push_back(tally.hard ? std::max(most, taken) : most);",
     "tally.most.push_back(most);"),
    ("days that hold back otherwise taken for alike", "src/solver/memory.cpp",
     "if (way == 0) way = order(a.first, b.first);\n", ""),
    ("a window pays for what lies behind it", "src/solver/rest.cpp",
     "for (std::size_t w = from; w <= last_week(); ++w)",
     "for (std::size_t w = from; w < weeks_.size(); ++w)"),
    ("the least rest of other charges taken for that of these", "src/solver/charges.cpp",
     "if (weeks_[w].charged != charges_[w])",
     "if (!bounded_ && weeks_[w].charged != charges_[w])"),
    ("runs of remainders that hold a use begin too late", "src/solver/rest.cpp",
     "visit(number + used(next) * place,",
     "visit(number + count(next) * place,"),
    ("the last signature speaks for its whole remainder", "src/solver/bounds.cpp",
     "least = std::min(least, key.to_go);",
     "least = key.to_go;"),
    ("best plans: one dominating label too few", "src/solver/walk.cpp",
     "dominates(morning, kept, label) && --short_of == 0",
     "dominates(morning, kept, label) && --short_of <= 1"),
    ("best plans: the limit is that of the best", "src/solver/search.cpp",
     "limit_ = solution_.plans.back().cost;",
     "limit_ = solution_.plans.front().cost;"),
    ("best plans: a pattern pruned for one too few", "src/planning/day_patterns.cpp",
     "no_better(pattern, other) && --short_of == 0",
     "no_better(pattern, other) && --short_of <= 1"),
    ("best plans: weeks settled by what the best alone needs", "src/solver/search.cpp",
     "options_.best > 1 ? 0 : settle_weeks();",
     "options_.best > 99 ? 0 : settle_weeks();"),
]


def run(*command, **options):
    return subprocess.run(command, capture_output=True, text=True, check=False, **options)


def copy_tree():
    """Files that are as they were keep their time, so that little has to be built again."""
    for name in run("git", "-C", str(ROOT), "ls-files").stdout.splitlines():
        source, target = ROOT / name, TREE / name
        if not source.is_file():
            continue
        if target.exists() and target.read_bytes() == source.read_bytes():
            continue
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(source, target)


def build():
    """Nothing when it was built, else what the compiler said."""
    done = run("cmake", "--build", str(BUILD), "--target", "search_tests", "-j2",
               env=os.environ | {"CCACHE_BASEDIR": str(ROOM)})
    return "" if done.returncode == 0 else done.stdout + done.stderr


def caught_by(guard):
    try:
        done = run(str(BUILD / "tests" / "search_tests"), "-#", f"[#{guard}]", "--abort",
                   timeout=SECONDS)
    except subprocess.TimeoutExpired:
        return True
    return done.returncode != 0


def examine(fault, go_on):
    """The guards that catch the fault."""
    _, file, text, instead = fault
    place = TREE / file
    whole = place.read_text()
    place.write_text(whole.replace(text, instead))
    try:
        said = build()
        if said:
            sys.exit(f"the fault '{fault[0]}' does not compile:\n{said[-2000:]}")
        found = []
        for guard in GUARDS:
            if caught_by(guard):
                found.append(guard)
                if not go_on:
                    break
        return found
    finally:
        place.write_text(whole)


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--all", action="store_true")
    parser.add_argument("part", nargs="?", default="")
    chosen = parser.parse_args()
    copy_tree()
    chosen_faults = [fault for fault in FAULTS if chosen.part in fault[0]]
    gone = [f"'{name}': {file} does not hold once: {text}"
            for name, file, text, _ in chosen_faults if (TREE / file).read_text().count(text) != 1]
    if gone:
        sys.exit("\n".join(gone))
    run("cmake", "-S", str(TREE), "-B", str(BUILD), "-G", "Ninja", "-DCMAKE_CXX_FLAGS=-O1",
        "-DCMAKE_CXX_COMPILER=g++", "-DTANDEM_TESTS=ON")
    said = build()
    if said:
        sys.exit(said[-2000:])
    if any(caught_by(guard) for guard in GUARDS):
        sys.exit("the tests fail without any fault")
    survivors = 0
    for fault in chosen_faults:
        found = examine(fault, chosen.all)
        survivors += not found
        print(f"{fault[0]}: {', '.join(found) if found else 'SURVIVES'}", flush=True)
    print(f"{len(chosen_faults)} faults, {survivors} survive")
    return 1 if survivors or not chosen_faults else 0


if __name__ == "__main__":
    sys.exit(main())
