#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Runs every command of the README's `sh` blocks, but ./check itself, in a scratch copy of examples/.
A line that ends in `# exit N` must end with that code. Usage: check_readme.py ROOT"""
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile


def commands(text: str) -> list[str]:
    blocks = re.findall(r"```sh\n(.*?)```", text, re.DOTALL)
    lines = [line.strip() for block in blocks for line in block.splitlines()]
    return [line for line in lines if line and not line.startswith("#")]


def main(root: pathlib.Path) -> int:
    found = commands((root / "README.md").read_text())
    with tempfile.TemporaryDirectory() as scratch:
        shutil.copytree(root / "examples", pathlib.Path(scratch, "examples"))
        for script in ("start", "check"):
            wrapper = pathlib.Path(scratch, script)
            wrapper.write_text(f'#!/bin/sh\nexec "{root}/{script}" "$@"\n')
            wrapper.chmod(0o755)
        path = f"{root}/build/release/src/cli:{os.environ['PATH']}"
        faults = 0
        ran = 0
        for line in found:
            command, _, remark = line.partition("  #")
            wanted = int(re.search(r"exit (\d+)", remark).group(1)) if "exit " in remark else 0
            if command.strip() == "./check":
                continue  # this runs inside it
            run = subprocess.run(command, shell=True, cwd=scratch, env={**os.environ, "PATH": path},
                                 capture_output=True, text=True, stdin=subprocess.DEVNULL, check=False)
            ran += 1
            if run.returncode != wanted:
                faults += 1
                print(f"{command}: exit {run.returncode}, expected {wanted}\n{run.stderr[-800:]}")
    print(f"{ran} commands of README.md, {faults} faults")
    return 1 if faults or ran == 0 else 0


if __name__ == "__main__":
    sys.exit(main(pathlib.Path(sys.argv[1] if len(sys.argv) > 1 else ".").resolve()))
