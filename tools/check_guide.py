#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Holds what docs/guide/*.md show of `$ tandem …` against what the program says on 2026-11-23, in 80
columns. An answer is shown without the lines about points and evidence, unless the page has them.
Usage: check_guide.py ROOT TANDEM [--write]"""
import pathlib
import re
import shlex
import subprocess
import sys

FOOT = "\nPoints add up"


def answer(root: pathlib.Path, tandem: str, command: str, shown: str) -> str:
    arguments = shlex.split(command)[1:] + ["--today", "2026-11-23", "--width", "80"]
    run = subprocess.run([tandem, *arguments], cwd=root, capture_output=True, text=True, check=False)
    text = run.stdout + run.stderr
    return text if FOOT in shown else text.split(FOOT)[0].rstrip("\n") + "\n"


def main(root: pathlib.Path, tandem: str, write: bool) -> int:
    faults = 0
    count = 0
    for page in sorted((root / "docs" / "guide").glob("*.md")):
        text = page.read_text()

        def fresh(block: re.Match) -> str:
            nonlocal faults, count
            count += 1
            says = answer(root, tandem, block[1], block[2])
            if says != block[2]:
                faults += 1
                print(f"{page.relative_to(root)}: {block[1]} now says\n{says}")
            return f"```text\n$ {block[1]}\n{says}```"

        renewed = re.sub(r"```text\n\$ (tandem [^\n]*)\n(.*?)```", fresh, text, flags=re.DOTALL)
        if write and renewed != text:
            page.write_text(renewed)
    print(f"{count} answers in docs/guide, {faults} {'renewed' if write else 'faults'}")
    return 1 if count == 0 or (faults and not write) else 0


if __name__ == "__main__":
    sys.exit(main(pathlib.Path(sys.argv[1]).resolve(), str(pathlib.Path(sys.argv[2]).resolve()), "--write" in sys.argv))
