#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""No source file over 400 lines, and each begins with its licence. Usage: check_sizes.py ROOT"""
import pathlib
import sys

LONGEST = 400


def main(root: pathlib.Path) -> int:
    faults = []
    count = 0
    for folder in ("src", "tests", "fuzz", "bench"):
        for source in sorted((root / folder).rglob("*")):
            if source.suffix not in (".cpp", ".h"):
                continue
            count += 1
            lines = source.read_text().splitlines()
            if len(lines) > LONGEST:
                faults.append(f"{source.relative_to(root)}: {len(lines)} lines, at most {LONGEST}")
            if not lines or not lines[0].startswith("// SPDX-License-Identifier: Apache-2.0"):
                faults.append(f"{source.relative_to(root)}:1: the licence line is missing")
    print("\n".join([*faults, f"{count} files, {len(faults)} faults"]))
    return 1 if faults or count == 0 else 0


if __name__ == "__main__":
    sys.exit(main(pathlib.Path(sys.argv[1] if len(sys.argv) > 1 else ".")))
