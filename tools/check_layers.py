#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Holds every #include in src/ against the tandem_room(... USES ...) lines. Usage: check_layers.py ROOT"""
import pathlib
import re
import sys


def main(root: pathlib.Path) -> int:
    uses: dict[str, list[str]] = {}
    for cmake in sorted(root.glob("src/*/CMakeLists.txt")):
        call = re.search(r"tandem_room\((\w+)([^)]*)\)", cmake.read_text())
        words = (call.group(2).split("USES")[1].split("LINK")[0].split() if "USES" in call.group(2) else [])
        uses[call.group(1)] = words
    faults = []
    order = re.findall(r"add_subdirectory\(src/(\w+)\)", (root / "CMakeLists.txt").read_text())
    for room, words in uses.items():
        faults += [f"{room} uses {w}, which does not stand before it in CMakeLists.txt"
                   for w in words if order.index(w) >= order.index(room)]
    for source in sorted(root.glob("src/**/*.[ch]*")):
        if source.suffix not in (".cpp", ".h"):
            continue
        room = source.relative_to(root / "src").parts[0]
        for number, line in enumerate(source.read_text().splitlines(), 1):
            found = re.match(r'#include "(\w+)/', line)
            if found and found.group(1) in uses and found.group(1) not in [room, *uses[room]]:
                faults.append(f"{source.relative_to(root)}:{number}: {room} may not include {found.group(1)}")
    for fault in faults:
        print(fault)
    print(f"{len(uses)} rooms, {len(faults)} faults")
    return 1 if faults or not uses else 0


if __name__ == "__main__":
    sys.exit(main(pathlib.Path(sys.argv[1] if len(sys.argv) > 1 else ".")))
