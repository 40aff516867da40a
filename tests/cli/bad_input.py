#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Holds `tandem` against wrong input: it must refuse quickly, name the place and the mend, and leave
nothing behind. Usage: bad_input.py TANDEM"""
import dataclasses
import os
import pathlib
import random
import subprocess
import sys
import tempfile

TODAY = "2026-11-23"
SECONDS = 5
GOOD = """goal = "running"
running_level = "intermediate"
lifting_level = "intermediate"

[[availability]]
days = "every day"
from = "06:00"
to = "08:00"
"""
NO_ROOM = """goal = "running"
running_level = "advanced"
lifting_level = "intermediate"
runs_per_week = 3
lifts_per_week = 3

[recent]
weekly = "300 min"
longest = "140 min"

[[availability]]
days = ["Tue", "Sat"]
from = "18:00"
to = "19:00"

[[races]]
date = "2027-03-07"
distance = "marathon"
priority = "A"
"""
RACE = '[[races]]\ndate = "{}"\ndistance = "10 km"\npriority = "A"\n'
PLAN = ["plan", "{input}", "--out", "{out}"]
CHECK = ["check", "{input}"]
NOISE = random.Random(1).randbytes(10_000_000)


@dataclasses.dataclass
class Case:
    name: str
    content: object  # bytes or text of the input file; None: there is no file
    says: list  # each of them stands on stderr; {input} is the file
    arguments: list = dataclasses.field(default_factory=lambda: PLAN)
    file: str = "profile.toml"


def profile(name, content, *says, more=()):
    return Case(name, content, list(says), PLAN + list(more))


def asked(name, command, *says, more=()):
    return Case(name, GOOD, list(says), [command, "{input}", *more])


def checked(name, file, content, *says):
    return Case(name, content, list(says), CHECK, file)


CASES = [
    profile("an unknown key", 'gaol = "running"\n' + GOOD, "{input}:1:", "gaol", "goal"),
    profile("an unknown key in a table", GOOD + "\n[recent]\nweeky = \"20 km\"\n", "{input}:11:", "weeky", "weekly"),
    profile("a wrong word", GOOD.replace('"running"', '"runing"'), "{input}:1:", "runing", "running"),
    profile("a wrong word among several", 'diet = ["vegan", "lactosefree"]\n' + GOOD, "{input}:1:", 'Did you mean "lactose_free"?'),
    profile("equipment with a slip", 'equipment = ["dumbells", "ketlebell"]\n' + GOOD, "{input}:1:26", 'Did you mean "kettlebell"?'),
    profile("equipment that is none", 'equipment = ["trampoline"]\n' + GOOD, "{input}:1:", "known are none, barbell"),
    profile("a lift with a slip", GOOD + '[[lifts]]\nexercise = "bak squat"\nload = "60 kg"\n', "{input}:10:", 'Did you mean "back squat"?'),
    profile("a wrong unit of mass", 'body_mass = "62 km"\n' + GOOD, "{input}:1:", "62 km", "kg"),
    profile("a distance without unit", GOOD + '\n[recent]\nweekly = "35"\n', "{input}:11:", "35", "no unit", "35 km", "3 h 30"),
    profile("a text without quotes", GOOD.replace('"intermediate"', "intermediate"), "{input}:2:", 'running_level = "intermediate"'),
    profile("a wrong unit of pace", GOOD + '\n[recent]\neasy_pace = "6:00 /kg"\n', "{input}:11:", "/km"),
    profile("a number of another type", 'runs_per_week = "four"\n' + GOOD, "{input}:1:", "runs_per_week"),
    profile("a race in the past", GOOD + RACE.format("2026-11-20"), "{input}:10:", "2026-11-20"),
    profile("a race on no day", GOOD + RACE.format("2027-02-30"), "{input}:10:", "2027-02-30"),
    profile("overlapping windows", GOOD + '[[availability]]\ndays = ["Mon"]\nfrom = "07:00"\nto = "09:00"\n',
            "{input}:", "Mon", "overlap"),
    profile("a window that ends before it starts", GOOD.replace("08:00", "05:00"), "{input}:", "05:00"),
    profile("no availability", GOOD.split("[[")[0], "{input}", "availability"),
    profile("an empty file", "", "{input}", "goal"),
    profile("broken TOML", "goal = \n", "{input}:1:"),
    profile("NUL bytes", b"\0" * 100, "{input}:1:"),
    profile("a NUL byte in a good profile", GOOD.encode() + b"name = \"a\0b\"\n", "{input}:9:"),
    profile("10 MB of noise", NOISE, "{input}", "1000000 bytes"),
    profile("noise of an allowed size", NOISE[:900_000], "{input}:"),
    profile("deep nesting", "a = " + "[" * 100_000, "{input}"),
    profile("a missing file", None, "{input}"),
    profile("400 weeks", GOOD, "400", "52", more=["--weeks", "400"]),
    profile("no week", GOOD, "52", more=["--weeks", "0"]),
    profile("weeks that are no number", GOOD, "--weeks", more=["--weeks", "many"]),
    profile("a nonsense day", GOOD, "--today", "2026-11-22", more=["--today", "yesterday"]),
    profile("a day that does not exist", GOOD, "--today", "2026-02-30", more=["--today", "2026-02-30"]),
    profile("an unknown format", GOOD, "pdf", "text, week, json", more=["--format", "pdf"]),
    profile("an unknown rule", GOOD + '[rules]\n"p7.no-such" = "off"\n"p7.nor-this" = "soft"\n',
            "{input}:10:", "p7.no-such", "{input}:11:", "p7.nor-this"),
    profile("an unknown rule beside another mistake", 'gaol = "running"\n' + GOOD + '[rules]\n"p7.no-such" = "off"\n',
            "{input}:1:", "gaol", "{input}:11:", "p7.no-such"),
    profile("a rule of safety switched off", GOOD + '[rules]\n"h5.longest-run" = "off"\n',
            "{input}:10:", "h5.longest-run"),
    profile("a missing calendar", 'calendars = ["work.ics"]\n' + GOOD, "work.ics"),
    Case("a directory as profile", None, ["{folder}"], ["plan", "{folder}", "--out", "{out}"]),
    Case("a directory to check", None, ["{folder}"], ["check", "{folder}"]),
    Case("a directory as output", GOOD, ["{folder}"], ["plan", "{input}", "--out", "{folder}"]),
    Case("an output in no folder", GOOD, ["nowhere"], ["plan", "{input}", "--out", "{folder}/nowhere/plan.txt"]),
    Case("a missing profile to check for", "Mon easy\n", ["nobody.toml"],
         ["check", "{input}", "--profile", "{folder}/nobody.toml"], "week.txt"),
    Case("a missing profile to ask with", None, ["nobody.toml"], ["ask", "sore legs", "--profile", "{folder}/nobody.toml"]),
    Case("a question in an unknown form", None, ["--format", "text,json"], ["ask", "sore legs", "--format", "pdf"]),
    asked("why in no week", "why", "week:", "\"40\"", "Maybe 1 to 12", more=["--week", "40"]),
    asked("why on no day", "why", "session:", "someday", "or a day like Tue", more=["someday"]),
    asked("why on a day that is past", "why", "day:", "2026-11-01", "past", more=["2026-11-01"]),
    asked("why of no session", "why", "session:", "swim", "Maybe one of: Tue", more=["Tue", "swim"]),
    asked("why not without a session", "why-not", "which session and which day", "--matrix", more=["Tue"]),
    asked("why not a session that is not there", "why-not", "session:", "swim", "Maybe one of:", more=["swim", "Tue"]),
    asked("why not a session of several", "why-not", "session:", "may be", "add the day or the minutes",
          more=["easy", "run", "Tue"]),
    asked("alternatives of no week", "alternatives", "week:", "2030-01-01", more=["2030-01-01"]),
    asked("too many alternatives", "alternatives", "--count", "1 to 6", more=["--count", "99"]),
    asked("too many best weeks", "alternatives", "--count", "1 to 50",
          more=["--best", "--count", "51"]),
    asked("strategies of a word", "strategies", "week:", "soon", "Maybe 1 to 12", more=["soon"]),
    asked("what if without a day", "what-if", "what-if:", "skip DAY", "no-time DAY", more=["skip"]),
    asked("what if of an unknown kind", "what-if", "what-if:", "sing", "rest DAY", more=["sing", "Tue"]),
    asked("what if at no time", "what-if", "what-if:", "\"late\" is no time", more=["time", "Tue", "late", "60"]),
    asked("what if for no minutes", "what-if", "what-if:", "15 to 600", more=["time", "Tue", "18:00", "0"]),
    asked("what if over midnight", "what-if", "what-if:", "same day", more=["time", "Tue", "23:30", "60"]),
    asked("conflicts in week 0", "conflicts", "week:", "Maybe 1 to 12", more=["0"]),
    asked("two weeks at once", "conflicts", "--week:", '"2026-12-30" is week 6', "--week 5 is week 5",
          more=["2026-12-30", "--week", "5"]),
    asked("two weeks in words", "strategies", "week:", '"4"', "one week", more=["3", "4"]),
    asked("a question in another format", "why", "--format", more=["--format", "xml"]),
    Case("a question without a profile", None, ["{input}"], ["why", "{input}"]),
    Case("no command", None, ["subcommand"], []),
    checked("a drawing of noise", "week.txt", NOISE[:50_000], "{input}:"),
    checked("10 MB of noise to check", "week.txt", NOISE, "{input}"),
    checked("letters that are no drawing", "week.txt", "to be or not to be\n", "{input}"),
    checked("an empty drawing", "week.txt", "", "{input}"),
    checked("a missing drawing", "week.txt", None, "{input}"),
    checked("a broken JSON", "plan.json", '{"format": "tandem.plan.v1", ', "{input}:1, column 30"),
    checked("another JSON", "plan.json", '{"format": "tandem.plan.v9"}', "{input}", "/"),
    checked("deeply nested JSON", "plan.json", "[" * 100_000, "{input}"),
    checked("a broken CSV", "plan.csv", 'date,start,kind,minutes\n2026-11-23,"06:00,easy_run,30\n', "{input}:"),
    checked("a CSV with a wrong day", "plan.csv", "date,start,kind,minutes\n2026-02-30,06:00,easy_run,30\n",
            "{input}:2", "2026-02-30"),
    checked("a CSV of neither layout", "plan.csv", "kind,start,minutes\neasy_run,06:00,30\n",
            "{input}:1", "with dates", "by weekday", "docs/guide/csv.md"),
    checked("a broken calendar", "plan.ics", "BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART:tomorrow\n", "{input}"),
    checked("a noisy calendar", "plan.ics", b"BEGIN:VCALENDAR\r\n" + NOISE[:50_000], "{input}"),
]


def run(tandem, arguments, names):
    return subprocess.run([tandem] + [a.format(**names) for a in arguments], capture_output=True,
                          timeout=SECONDS, stdin=subprocess.DEVNULL)


def with_today(arguments):
    if not arguments or "--today" in arguments:
        return arguments
    return [*arguments, "--today", TODAY]


def faults_of(case, tandem, folder):
    """What is wrong with the answer to one case, as words."""
    source = folder / case.file
    if case.content is not None:
        source.write_bytes(case.content if isinstance(case.content, bytes) else case.content.encode())
    before = sorted(folder.iterdir())
    names = {"input": str(source), "folder": str(folder), "out": str(folder / "plan.out")}
    try:
        answer = run(tandem, with_today(case.arguments), names)
    except subprocess.TimeoutExpired:
        return [f"no answer in {SECONDS} s"]
    said = answer.stderr.decode(errors="replace")
    faults = [] if answer.returncode == 2 else [f"exit code {answer.returncode}"]
    faults += [f"does not say {w.format(**names)}" for w in case.says if w.format(**names) not in said]
    faults += [f"left {left.name}" for left in sorted(folder.iterdir()) if left not in before]
    if len(said) > 20_000:
        faults.append(f"says {len(said)} letters")
    if any(letter < " " and letter not in "\n\t" for letter in said):
        faults.append("sends control characters to the terminal")
    return [f"{fault}\n    {said[:300].rstrip()}" for fault in faults]


def unwritable_folder(tandem, folder):
    """A folder that may not be written; the superuser may write everywhere, so nothing is asked then."""
    if os.geteuid() == 0:
        return []
    source = folder / "profile.toml"
    source.write_text(GOOD)
    closed = folder / "closed"
    closed.mkdir(mode=0o500)
    answer = run(tandem, ["plan", str(source), "--out", str(closed / "plan.txt"), "--today", TODAY], {})
    return [] if answer.returncode == 2 and b"closed" in answer.stderr else [f"exit code {answer.returncode}"]


def impossible_profile(tandem, folder):
    """Three lifts and a marathon's long runs in two hours a week: the long run is asked for as it is
    run now, is left out, and the plan says what would make room for it."""
    source = folder / "profile.toml"
    source.write_text(NO_ROOM)
    answer = run(tandem, ["plan", str(source), "--today", TODAY], {})
    return faults_of_a_plan(answer, 3, "left out", "long run, 129 min", "what would make room",
                            "would let this in: long run")


def no_place_for_a_must(tandem, folder):
    source = folder / "profile.toml"
    source.write_text(NO_ROOM.replace("19:00", "18:25"))
    answer = run(tandem, ["plan", str(source), "--today", TODAY], {})
    return faults_of_a_plan(answer, 3, "left out", "make room", "full-body strength")


def faults_of_a_plan(answer, code, *words):
    text = " ".join(answer.stdout.decode().lower().split())
    faults = [] if answer.returncode == code else [f"exit code {answer.returncode}"]
    return faults + [f"does not say \"{word}\"" for word in words if word not in text]


def main(tandem):
    checks = [(case.name, lambda folder, case=case: faults_of(case, tandem, folder)) for case in CASES]
    checks.append(("a folder that may not be written", lambda folder: unwritable_folder(tandem, folder)))
    checks.append(("a profile without room", lambda folder: impossible_profile(tandem, folder)))
    checks.append(("no place for what must be", lambda folder: no_place_for_a_must(tandem, folder)))
    count = 0
    for name, check in checks:
        with tempfile.TemporaryDirectory() as folder:
            faults = check(pathlib.Path(folder))
        count += len(faults)
        for fault in faults:
            print(f"{name}: {fault}")
    print(f"{len(checks)} cases, {count} faults")
    return 1 if count else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
