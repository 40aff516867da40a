#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Runs clang-tidy-19 on the project's own sources, two at a time. Usage: run_tidy.py BUILD_DIR [PART_OF_NAME]"""
import concurrent.futures
import json
import os
import pathlib
import subprocess
import sys


def tidy(build: str, source: str) -> tuple[str, int, str]:
    run = subprocess.run(["clang-tidy-19", "-p", build, "--quiet", source],
                         capture_output=True, text=True, check=False)
    return source, run.returncode, run.stdout


def main(build: str, part: str) -> int:
    commands = json.loads(pathlib.Path(build, "compile_commands.json").read_text())
    root = str(pathlib.Path(build).resolve().parents[1])
    sources = sorted({c["file"] for c in commands if c["file"].startswith(root + "/src/") and part in c["file"]})
    faults = 0
    with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
        for source, code, text in pool.map(lambda s: tidy(build, s), sources):
            if code != 0:
                faults += 1
                print(os.path.relpath(source, root))
                print(text)
    print(f"{len(sources)} files, {faults} with faults")
    return 1 if faults or not sources else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1], sys.argv[2] if len(sys.argv) > 2 else ""))
