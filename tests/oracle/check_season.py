#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Judges seasons a second time, from the text of the requirements and with no code of the product.

Usage: check_season.py PROFILE.toml PLAN.json     one season
       check_season.py FOLDER                     each N.json of a folder with its N.toml
       check_season.py --self-test                proves that each breach is found

Hours count from start to start, except the gap inside one day, which counts from end to start.
Fixed sessions (races) may break rules among themselves, for nobody can move them. Calendars of a
profile are not read. Exit code 1 when a hard rule is broken.
"""
import dataclasses
import itertools
import json
import pathlib
import re
import sys
import tomllib
from collections import Counter, defaultdict
from datetime import date, datetime, timedelta

DAY = timedelta(days=1)
HOUR = timedelta(hours=1)
LONGEST_BREAK_IN_A_VISIT = timedelta(minutes=15)
RUNS = {"run", "easy_run", "recovery_run", "long_run", "quality_run", "tempo_run", "interval_run",
        "hill_run", "race"}
QUALITY = {"quality_run", "tempo_run", "interval_run", "hill_run"}
HARD_RUNS = QUALITY | {"long_run", "race"}
HEAVY_LEGS = {"full_strength", "leg_strength"}
LEG_LIFTS = HEAVY_LEGS | {"light_strength"}
UPPER_LIFTS = {"full_strength", "upper_strength", "light_strength"}
LIFTS = LEG_LIFTS | UPPER_LIFTS
HARD = HARD_RUNS | HEAVY_LEGS
MAXIMAL = {"race", "hill_run"}
REST = {"recovery_run", "mobility"}
DAY_NAMES = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"]
# An athlete who states distances but no pace is taken to be slow, which judges mildly.
UNSTATED_PACE = 10.0


# --- what is read -------------------------------------------------------------------------------

@dataclasses.dataclass(frozen=True)
class Window:
    start: datetime
    end: datetime
    minutes: int


@dataclasses.dataclass(frozen=True)
class Session:
    id: str
    start: datetime
    minutes: int
    kind: str
    fixed: bool = False
    first_exposure: bool = False
    race_m: int = 0
    has_why: bool = True
    week: int = 0

    @property
    def end(self):
        return self.start + timedelta(minutes=self.minutes)

    @property
    def date(self):
        return self.start.date()

    def __str__(self):
        return f"{self.kind} {self.start:%a %Y-%m-%d %H:%M} {self.minutes} min"


@dataclasses.dataclass
class Season:
    profile: dict
    made_on: date
    mondays: list
    sessions: list  # as listed in the plan

    def __post_init__(self):
        self.by_start = sorted(self.sessions, key=lambda s: (s.start, s.end))
        self.days = defaultdict(list)
        for session in self.by_start:
            self.days[session.date].append(session)
        self.pace = pace_minutes(self.recent.get("easy_pace")) or UNSTATED_PACE
        raced = [pace_of(run) for run in [self.recent.get("race"), *self.recent.get("tests", [])] if run]
        if raced and self.pace < 1.2 * max(raced):
            self.pace = UNSTATED_PACE  # nobody runs easily at the pace of a race: one of them is wrong

    @property
    def recent(self):
        return self.profile.get("recent", {})

    def is_novice_lifter(self):
        return self.profile["lifting_level"] == "beginner" or self.profile.get("new_to_strength", False)

    def is_beginner(self):
        return self.profile["running_level"] == "beginner"

    def week_of(self, monday):
        return [s for s in self.by_start if monday <= s.date < monday + 7 * DAY]

    def windows(self, day):
        return [window_of(day, w) for w in windows_of_day(self.profile, day)]


def time_of(day, text):
    hours, minutes = map(int, text.split(":"))
    return datetime.combine(day, datetime.min.time()) + timedelta(hours=hours, minutes=minutes)


def day_numbers(days):
    words = {"every day": range(7), "weekdays": range(5), "weekend": (5, 6)}
    if isinstance(days, str):
        days = words.get(days.lower()) or re.split(r"[\s,]+", days)
    return {d if isinstance(d, int) else DAY_NAMES.index(d[:3].lower()) for d in days}


def as_date(value):
    return value if isinstance(value, date) else date.fromisoformat(value)


def windows_of_day(profile, day):
    for exception in profile.get("exceptions", []):
        if as_date(exception["from"]) <= day <= as_date(exception["to"]):
            return exception.get("windows", [])
    return [w for w in profile["availability"] if day.weekday() in day_numbers(w["days"])]


def window_of(day, window):
    start, end = time_of(day, window["from"]), time_of(day, window["to"])
    return Window(start, end, window.get("minutes", int((end - start).total_seconds() // 60)))


def distance_m(text):
    named = {"half marathon": 21098, "marathon": 42195, "5k": 5000, "10k": 10000}
    if text in named:
        return named[text]
    number, unit = re.fullmatch(r"([\d.]+)\s*(km|mi|m|k)", text).groups()
    return float(number) * {"km": 1000, "k": 1000, "mi": 1609.344, "m": 1}[unit]


def pace_minutes(text):
    """Minutes for a kilometre."""
    if not text:
        return None
    minutes, seconds, unit = re.fullmatch(r"(\d+):(\d+)\s*/(km|mi)", text).groups()
    return (int(minutes) + int(seconds) / 60) / (1.609344 if unit == "mi" else 1)


def pace_of(run):
    """Minutes for a kilometre of a race or a test."""
    *hours, minutes, seconds = map(int, run["time"].split(":"))
    return (60 * sum(hours) + minutes + seconds / 60) / (distance_m(run["distance"]) / 1000)


def duration_minutes(text):
    found = re.fullmatch(r"(?:([\d.]+)\s*h)?\s*(?:([\d.]+)\s*(?:min)?)?", text.strip())
    return 60 * float(found[1] or 0) + float(found[2] or 0) if found and text.strip() else None


def amount_minutes(text, pace):
    """Of a duration or a distance; nothing when unstated."""
    if not text:
        return None
    minutes = duration_minutes(text)
    return minutes if minutes is not None else distance_m(text) / 1000 * pace


def session_of(entry, week):
    return Session(entry["id"], time_of(date.fromisoformat(entry["date"]), entry["start"]),
                   entry["minutes"], entry["kind"], entry["fixed"], entry["first_exposure"],
                   entry["race_distance_m"], bool(entry["why"]) and all(w["says"] for w in entry["why"]), week)


def read_season(profile_path, plan_path):
    profile = tomllib.loads(profile_path.read_text(encoding="utf-8"))
    plan = json.loads(plan_path.read_text(encoding="utf-8"))
    sessions = [session_of(entry, i) for i, week in enumerate(plan["weeks"]) for entry in week["sessions"]]
    return Season(profile, date.fromisoformat(plan["made_on"]),
                  [date.fromisoformat(week["monday"]) for week in plan["weeks"]], sessions)


# --- small words that the rules are written in ----------------------------------------------------

def is_run(s):
    return s.kind in RUNS


def is_lift(s):
    return s.kind in LIFTS


def of(kinds):
    return lambda s: s.kind in kinds


def pairs(season, is_first, is_second):
    """Every earlier session of the first sort with every later one of the second."""
    for a, b in itertools.combinations(season.by_start, 2):
        if is_first(a) and is_second(b):
            yield a, b


def too_close(season, is_first, is_second, hours):
    """`hours` is a number or a function of the two sessions."""
    for a, b in pairs(season, is_first, is_second):
        needed = hours(a, b) if callable(hours) else hours
        if b.start - a.start < needed * HOUR:
            yield f"{(b.start - a.start) / HOUR:g} h instead of {needed} h", [a, b]


def visits(sessions):
    """The sessions of one day, in order, cut where more than a short break lies between them."""
    result = []
    for session in sessions:
        if result and session.start - max(s.end for s in result[-1]) <= LONGEST_BREAK_IN_A_VISIT:
            result[-1].append(session)
        else:
            result.append([session])
    return result


def training_visits(sessions):
    return visits([s for s in sessions if s.kind != "mobility"])


def at_most_a_week(season, is_counted, limit, what):
    for monday in season.mondays:
        counted = [s for s in season.week_of(monday) if is_counted(s)]
        if len(counted) > limit:
            yield f"{len(counted)} {what} in the week of {monday}, at most {limit}", counted


def at_most_a_day(season, is_counted, limit, what):
    for day, sessions in season.days.items():
        counted = [s for s in sessions if is_counted(s)]
        if len(counted) > limit:
            yield f"{len(counted)} {what} on {day}, at most {limit}", counted


def by_distance(metres, short, middle, far):
    return short if metres <= 15_000 else middle if metres <= 30_000 else far


# --- the rules ----------------------------------------------------------------------------------
# Each yields (what is wrong, the sessions to blame).

def form_of_the_plan(season):
    for session, count in Counter(s.id for s in season.sessions).items():
        if count > 1:
            yield f"id {session} stands {count} times", []
    for earlier, later in itertools.pairwise(season.mondays):
        if later - earlier != 7 * DAY:
            yield f"the weeks {earlier} and {later} do not follow each other", []
    for a, b in itertools.pairwise(season.sessions):
        if b.start < a.start:
            yield f"{b} is listed after {a}", []
    for s in season.sessions:
        if not season.mondays[s.week] <= s.date < season.mondays[s.week] + 7 * DAY:
            yield f"{s} stands outside its week", []
        if s.minutes <= 0:
            yield f"{s} takes no time", []
        if not s.has_why:
            yield f"{s} does not say why", []
        if s.date < season.made_on:
            yield f"{s} lies in the past", []


def races_stand(season):
    for race in season.profile.get("races", []):
        day = as_date(race["date"])
        if not (season.mondays and season.made_on <= day < season.mondays[-1] + 7 * DAY):
            continue
        wanted = distance_m(race["distance"])
        if not any(s.kind == "race" and s.fixed and abs(s.race_m - wanted) <= 1 for s in season.days[day]):
            yield f"the race of {day} over {wanted:.0f} m is missing", []


def free_time(season):
    for day, sessions in season.days.items():
        windows = season.windows(day)
        taken = Counter()
        inside = defaultdict(list)
        for s in sessions:
            if s.fixed:
                continue
            home = [w for w in windows if w.start <= s.start and s.end <= w.end]
            if not home:
                yield f"{s} is in no free window", [s]
                continue
            taken[home[0]] += s.minutes
            inside[home[0]].append(s)
        for window, minutes in taken.items():
            if minutes > window.minutes:
                yield f"{minutes} min in {window.start:%a %Y-%m-%d %H:%M}, which has {window.minutes}", inside[window]


def one_at_a_time(season):
    for a, b in pairs(season, lambda s: True, lambda s: True):
        if b.start < a.end:
            yield f"{b} overlaps {a}", [a, b]


def order_in_one_visit(season):
    """MISSION P3 and its conflict table, EVIDENCE C1: for a balanced athlete the key run of the day
    comes before the lift, and an easy run after it."""
    goal = season.profile["goal"]
    for sessions in season.days.values():
        for a, b in itertools.pairwise(s for v in visits(sessions) for s in v if s.kind != "mobility"):
            if is_run(a) == is_run(b) or b.start - a.end > LONGEST_BREAK_IN_A_VISIT:
                continue
            run = a if is_run(a) else b
            run_first = goal == "running" or (goal == "balanced" and run.kind in HARD_RUNS)
            if (a is run) != run_first:
                yield f"{a} comes before {b}", [a, b]


def gap_in_one_day(season, hours=3):
    for sessions in season.days.values():
        for earlier, later in itertools.combinations(visits(sessions), 2):
            for a, b in itertools.product(earlier, later):
                mixed = (is_run(a) and is_lift(b)) or (is_lift(a) and is_run(b))
                if mixed and b.start - a.end < hours * HOUR:
                    yield f"{(b.start - a.end) / HOUR:g} h from {a} to {b}", [a, b]


def six_hours_between(season):
    return gap_in_one_day(season, 6)


def one_run_and_one_lift_in_a_visit(season):
    for sessions in season.days.values():
        for visit in visits(sessions):
            if sum(map(is_run, visit)) > 1 or sum(map(is_lift, visit)) > 1:
                yield "more than one run and one lift in a visit", visit


def never_two_a_days(season):
    if season.profile.get("two_a_days") != "never":
        return
    for day, sessions in season.days.items():
        if len(training_visits(sessions)) > 1:
            yield f"two visits on {day}", sessions


def strategy_is(season, *names):
    return season.profile.get("strategy") in names


def hard_hard(season):
    if not strategy_is(season, "hard_hard"):
        return
    for sessions in season.days.values():
        heavy = [s for s in sessions if s.kind in HEAVY_LEGS]
        if heavy and not any(s.kind in HARD_RUNS for s in sessions):
            yield "heavy legs on a day without a hard run", heavy


def strength_on_easy_days(season):
    if not strategy_is(season, "strength_on_easy_days"):
        return
    for sessions in season.days.values():
        both = [s for s in sessions if is_lift(s) or s.kind in HARD_RUNS]
        if any(map(is_lift, both)) and not all(map(is_lift, both)):
            yield "a lift on a day with a hard run", both


def separate_days(season):
    if not strategy_is(season, "separate_days", "alternate_days"):
        return
    for sessions in season.days.values():
        if any(map(is_run, sessions)) and any(map(is_lift, sessions)):
            yield "a run and a lift on one day", [s for s in sessions if is_run(s) or is_lift(s)]


def alternate_days(season):
    if not strategy_is(season, "alternate_days"):
        return
    for a, b in pairs(season, is_run, is_run):
        if b.date - a.date == DAY:
            yield "runs on two days in a row", [a, b]


def day_between_lifts(season):
    for a, b in pairs(season, is_lift, is_lift):
        same_region = any(a.kind in region and b.kind in region for region in (LEG_LIFTS, UPPER_LIFTS))
        if same_region and b.date - a.date == DAY:
            yield "two lifts of one region on days in a row", [a, b]


def one_lift_a_day(season):
    return at_most_a_day(season, is_lift, 1, "lifts")


def lifts_a_week(season):
    return at_most_a_week(season, is_lift, 5 if season.profile["goal"] == "strength" else 3, "lifts")


def heavy_legs_a_week(season):
    return at_most_a_week(season, of(HEAVY_LEGS), 3, "heavy-leg sessions")


def heavy_legs_48_hours(season):
    return too_close(season, of(HEAVY_LEGS), of(HEAVY_LEGS), 48)


def no_heavy_legs_after_hard_run(season):
    for a, b in pairs(season, of(HARD_RUNS), of(HEAVY_LEGS)):
        if b.date - a.date == DAY:
            yield "heavy legs on the day after a hard run", [a, b]


def no_legs_before_long_run(season):
    for a, b in pairs(season, of(LEG_LIFTS), of({"long_run"})):
        if b.date - a.date == DAY:
            yield "a leg lift on the day before a long run", [a, b]
        elif a.kind in HEAVY_LEGS and b.start - a.start < 36 * HOUR:
            yield "less than 36 h from heavy legs to a long run", [a, b]


def legs_then_quality(season):
    return too_close(season, of(HEAVY_LEGS), of(QUALITY), 48 if season.is_novice_lifter() else 24)


def legs_before_race(season):
    return too_close(season, of(HEAVY_LEGS), of({"race"}),
                     lambda legs, race: by_distance(race.race_m, 72, 5 * 24, 7 * 24))


def longest_run(season):
    factor = 1.10 if season.is_beginner() else 1.30
    stated = amount_minutes(season.recent.get("longest"), season.pace)
    for run in filter(is_run, season.by_start):
        if run.kind == "race":
            continue
        before = [s.minutes for s in season.by_start
                  if is_run(s) and s.start < run.start and run.date - s.date <= 30 * DAY]
        if run.date - season.made_on <= 30 * DAY:
            if stated is None:
                continue  # what the athlete ran last month is unknown
            before.append(stated)
        if before and run.minutes > factor * max(before) + 0.5:
            yield f"{run} is longer than {factor} times {max(before):g} min, the longest of 30 days", [run]


def weekly_growth(season):
    stated = amount_minutes(season.recent.get("weekly"), season.pace)
    if not season.is_beginner() or stated is None:
        return
    # Growth is measured over two weeks, against the greatest week that lies so far back: coming back
    # from a lighter week is no growth (E69 compares with what the runner was used to).
    before = [stated, stated]
    for monday in season.mondays:
        runs = [s for s in season.week_of(monday) if is_run(s)]
        minutes = sum(s.minutes for s in runs)
        allowed = 1.30 * max(before[:-1])
        if minutes > allowed + 0.5:
            yield f"{minutes} min of running in the week of {monday}, at most {allowed:.0f}", runs
        before.append(minutes)


def first_leg_sessions(season):
    is_first = lambda s: s.first_exposure and s.kind in LEG_LIFTS
    yield from too_close(season, is_first, of(QUALITY | {"race"}), 48)
    yield from too_close(season, is_first, of({"long_run"}), 24)


def maximal_efforts(season):
    return too_close(season, of(MAXIMAL), of(MAXIMAL), 72)


def rest_days(season):
    wanted = season.profile.get("rest_days", 1)
    for monday in season.mondays:
        training = [s for s in season.week_of(monday) if s.kind not in REST]
        rest = 7 - len({s.date for s in training})
        if rest < wanted:
            yield f"{rest} rest days in the week of {monday}, {wanted} wanted", training


def hard_days_a_week(season):
    limit = 3 if season.is_beginner() else 4
    for monday in season.mondays:
        hard = [s for s in season.week_of(monday) if s.kind in HARD]
        count = len({s.date for s in hard})
        if count > limit:
            yield f"{count} hard days in the week of {monday}, at most {limit}", hard


def no_third_hard_day(season):
    hard_days = {s.date for s in season.by_start if s.kind in HARD}
    for day in sorted(hard_days):
        three = [day, day + DAY, day + 2 * DAY]
        if all(d in hard_days for d in three):
            yield f"three hard days in a row from {day}", [s for d in three for s in season.days[d] if s.kind in HARD]


def one_hard_run_a_day(season):
    yield from at_most_a_day(season, of(HARD_RUNS), 1, "hard runs")
    yield from at_most_a_day(season, lambda s: s.kind != "mobility", 2, "sessions beside mobility")


def hard_after_race(season):
    return too_close(season, of({"race"}), of(HARD - {"race"}),
                     lambda race, _: by_distance(race.race_m, 48, 72, 7 * 24))


def rest_after_marathon(season):
    return too_close(season, lambda s: s.kind == "race" and s.race_m > 30_000,
                     of((RUNS | LEG_LIFTS) - {"race"}), 48)


def taper(season):
    """A warning only: the last week before an A race runs at most 60 % of the weeks before."""
    for race in season.profile.get("races", []):
        monday = as_date(race["date"]) - as_date(race["date"]).weekday() * DAY
        if race["priority"] != "A" or monday not in season.mondays:
            continue
        minutes = [sum(s.minutes for s in season.week_of(monday - n * 7 * DAY) if is_run(s) and not s.fixed)
                   for n in range(5)]
        if max(minutes[1:]) and minutes[0] > 0.60 * max(minutes[1:]) + 0.5:
            yield f"{minutes[0]} min beside the race of {race['date']}, {max(minutes[1:])} min before it", []


# The ids are those of `tandem rules`, so that a profile can switch them; the first two have none.
RULES = {
    "form": form_of_the_plan,
    "races": races_stand,
    "p1.free-time": free_time,
    "p1.one-at-a-time": one_at_a_time,
    "p3.order-in-one-visit": order_in_one_visit,
    "h4.three-hours-between": gap_in_one_day,
    "h4.one-visit": one_run_and_one_lift_in_a_visit,
    "p4.never-two-a-days": never_two_a_days,
    "p5.hard-hard": hard_hard,
    "p5.strength-on-easy-days": strength_on_easy_days,
    "p5.separate-days": separate_days,
    "p5.alternate-days": alternate_days,
    "p6.day-between-lifts": day_between_lifts,
    "p6.one-lift-a-day": one_lift_a_day,
    "h2.lifts-a-week": lifts_a_week,
    "h2.heavy-legs-a-week": heavy_legs_a_week,
    "h2.heavy-legs-48-hours": heavy_legs_48_hours,
    "p7.no-hard-lift-after-hard-run": no_heavy_legs_after_hard_run,
    "p7.no-legs-before-long-run": no_legs_before_long_run,
    "h3.legs-then-quality": legs_then_quality,
    "h3.legs-before-race": legs_before_race,
    "p8.maximal-efforts-72-hours": maximal_efforts,
    "p9.rest-day": rest_days,
    "h8.hard-days-a-week": hard_days_a_week,
    "h8.no-third-hard-day": no_third_hard_day,
    "p9.one-hard-run-a-day": one_hard_run_a_day,
    "h5.longest-run": longest_run,
    "h6.weekly-growth": weekly_growth,
    "h7.first-leg-sessions": first_leg_sessions,
    "h9.hard-after-race": hard_after_race,
    "h9.rest-after-race": rest_after_marathon,
    "p3.six-hours-between": six_hours_between,
}
SOFT_BY_DEFAULT = {"p3.six-hours-between"}


def mode_of(rule, profile):
    setting = profile.get("rules", {}).get(rule)
    stated = setting.get("mode") if isinstance(setting, dict) else setting
    return stated or ("soft" if rule in SOFT_BY_DEFAULT else "hard")


def breaches(season):
    for rule, check in RULES.items():
        if mode_of(rule, season.profile) != "hard":
            continue
        for says, sessions in check(season):
            if sessions and all(s.fixed for s in sessions):
                continue
            yield rule, says, sessions


def report(name, season):
    found = list(breaches(season))
    for rule, says, sessions in found:
        print(f"{name}: {rule}: {says}" + "".join(f"\n    {s}" for s in sessions))
    warnings = list(taper(season))
    return [rule for rule, _, _ in found], warnings


def judge(plans):
    counts, broken, warned, sessions = Counter(), 0, 0, 0
    for profile_path, plan_path in plans:
        season = read_season(profile_path, plan_path)
        rules, warnings = report(plan_path.stem, season)
        counts.update(rules)
        broken += bool(rules)
        sessions += len(season.sessions)
        warned += len(warnings)
        if len(plans) == 1:
            for says, _ in warnings:
                print(f"warning: h11: {says}")
    for rule, count in counts.most_common():
        print(f"{count:6} {rule}")
    print(f"{len(plans)} seasons, {sessions} sessions, {sum(counts.values())} breaches in {broken} seasons, "
          f"{warned} warnings")
    return 1 if broken or not sessions else 0


# --- the proof that a breach is found ---------------------------------------------------------------
# Weeks from Monday 2026-11-23. A session is "day hh:mm kind minutes", with the day counted from that
# Monday and marks after it: "fixed", "first", "5km" … for the distance of a race.

ALL_DAY = [{"days": "every day", "from": "05:00", "to": "23:00"}]
RUNNER = {"goal": "running", "running_level": "intermediate", "lifting_level": "intermediate",
          "availability": ALL_DAY}
MONDAY = date(2026, 11, 23)
LIFTER = {"goal": "strength"}
BALANCED = {"goal": "balanced"}
NOVICE = {"lifting_level": "beginner"}
BEGINNER = {"running_level": "beginner"}
NARROW = {"availability": [{"days": ["Mon"], "from": "18:00", "to": "20:00", "minutes": 60}]}
AWAY = {"exceptions": [{"from": "2026-11-24", "to": "2026-11-24"}]}
RACE_ON_SUNDAY = {"races": [{"date": "2026-11-29", "distance": "10 km", "priority": "A"}]}

BROKEN = [  # rule, what the profile says otherwise, sessions
    ("form", {}, ["0 10:00 easy_run 0"]),
    ("form", {}, ["0 10:00 easy_run 30 unexplained"]),
    ("form", {}, ["1 10:00 easy_run 30", "0 10:00 easy_run 30"]),
    ("form", {}, ["-1 10:00 easy_run 30"]),
    ("form", {}, ["0 10:00 easy_run 30 id=a", "2 10:00 easy_run 30 id=a"]),
    ("form", {}, ["15 10:00 easy_run 30"]),
    ("races", RACE_ON_SUNDAY, ["6 09:00 race 50 fixed 5km"]),
    ("races", RACE_ON_SUNDAY, ["5 09:00 race 50 fixed 10km"]),
    ("p1.free-time", NARROW, ["0 19:30 easy_run 45"]),
    ("p1.free-time", NARROW, ["1 18:00 easy_run 45"]),
    ("p1.free-time", NARROW, ["0 18:00 easy_run 40", "0 18:40 upper_strength 30"]),
    ("p1.free-time", AWAY, ["1 18:00 easy_run 45"]),
    ("p1.one-at-a-time", {}, ["0 18:00 easy_run 40", "0 18:30 mobility 30"]),
    ("p3.order-in-one-visit", {}, ["0 18:00 upper_strength 40", "0 18:50 easy_run 30"]),
    ("p3.order-in-one-visit", LIFTER, ["0 18:00 easy_run 40", "0 18:55 upper_strength 30"]),
    ("p3.order-in-one-visit", BALANCED, ["0 18:00 easy_run 40", "0 18:40 upper_strength 30"]),
    ("p3.order-in-one-visit", BALANCED, ["0 18:00 upper_strength 40", "0 18:40 tempo_run 30"]),
    ("h4.three-hours-between", {}, ["0 06:00 easy_run 60", "0 09:59 upper_strength 30"]),
    ("h4.three-hours-between", {}, ["0 06:00 upper_strength 60", "0 07:16 easy_run 30"]),
    ("h4.one-visit", {}, ["0 06:00 easy_run 30", "0 06:45 recovery_run 30"]),
    ("p4.never-two-a-days", {"two_a_days": "never"}, ["0 06:00 easy_run 30", "0 18:00 upper_strength 30"]),
    ("p5.hard-hard", {"strategy": "hard_hard"}, ["0 06:00 easy_run 30", "0 18:00 full_strength 30"]),
    ("p5.strength-on-easy-days", {"strategy": "strength_on_easy_days"},
     ["0 06:00 tempo_run 30", "0 18:00 upper_strength 30"]),
    ("p5.separate-days", {"strategy": "separate_days"}, ["0 06:00 easy_run 30", "0 18:00 upper_strength 30"]),
    ("p5.separate-days", {"strategy": "alternate_days"}, ["0 06:00 easy_run 30", "0 18:00 upper_strength 30"]),
    ("p5.alternate-days", {"strategy": "alternate_days"}, ["0 06:00 easy_run 30", "1 06:00 easy_run 30"]),
    ("p6.day-between-lifts", {}, ["0 06:00 upper_strength 30", "1 18:00 upper_strength 30"]),
    ("p6.day-between-lifts", {}, ["6 06:00 light_strength 30", "7 18:00 leg_strength 30"]),
    ("p6.one-lift-a-day", {}, ["0 06:00 upper_strength 30", "0 18:00 upper_strength 30"]),
    ("h2.lifts-a-week", {}, ["0 06:00 upper_strength 30", "2 06:00 upper_strength 30", "4 06:00 upper_strength 30",
                             "5 06:00 leg_strength 30"]),
    ("h2.lifts-a-week", LIFTER, ["0 06:00 leg_strength 30", "1 06:00 upper_strength 30", "2 06:00 leg_strength 30",
                                 "3 06:00 upper_strength 30", "4 06:00 leg_strength 30",
                                 "5 06:00 upper_strength 30"]),
    ("h2.heavy-legs-a-week", LIFTER, ["0 06:00 leg_strength 30", "2 06:00 leg_strength 30",
                                      "4 06:00 leg_strength 30", "6 06:00 leg_strength 30"]),
    ("h2.heavy-legs-48-hours", {}, ["0 18:00 leg_strength 30", "2 17:59 leg_strength 30"]),
    ("p7.no-hard-lift-after-hard-run", {}, ["0 06:00 tempo_run 30", "1 20:00 leg_strength 30"]),
    ("p7.no-hard-lift-after-hard-run", {}, ["6 06:00 long_run 90", "7 20:00 full_strength 30"]),
    ("p7.no-legs-before-long-run", {}, ["0 06:00 light_strength 30", "1 20:00 long_run 90"]),
    ("p7.no-legs-before-long-run", {}, ["0 06:00 leg_strength 30", "0 20:00 long_run 90"]),
    ("h3.legs-then-quality", {}, ["0 19:00 leg_strength 30", "1 18:00 tempo_run 40"]),
    ("h3.legs-then-quality", NOVICE, ["0 19:00 leg_strength 30", "2 18:00 tempo_run 40"]),
    ("h3.legs-then-quality", {"new_to_strength": True}, ["0 19:00 leg_strength 30", "2 18:00 interval_run 40"]),
    ("h3.legs-before-race", {}, ["0 10:00 leg_strength 30", "3 09:00 race 50 fixed 10km"]),
    ("h3.legs-before-race", {}, ["0 10:00 leg_strength 30", "5 09:00 race 50 fixed 21km"]),
    ("h3.legs-before-race", {}, ["0 10:00 leg_strength 30", "7 09:00 race 50 fixed 42km"]),
    ("p8.maximal-efforts-72-hours", {}, ["0 10:00 hill_run 30", "3 09:00 hill_run 30"]),
    ("p9.rest-day", {}, [f"{day} 10:00 easy_run 30" for day in range(7)]),
    ("p9.rest-day", {"rest_days": 2}, [f"{day} 10:00 easy_run 30" for day in range(6)]),
    ("h8.hard-days-a-week", {}, [f"{day} 10:00 tempo_run 30" for day in (0, 1, 3, 4, 6)]),
    ("h8.hard-days-a-week", BEGINNER, [f"{day} 10:00 tempo_run 30" for day in (0, 1, 3, 4)]),
    ("h8.no-third-hard-day", {}, [f"{day} 10:00 tempo_run 30" for day in (5, 6, 7)]),
    ("p9.one-hard-run-a-day", {}, ["0 06:00 tempo_run 30", "0 18:00 interval_run 30"]),
    ("p9.one-hard-run-a-day", {}, ["0 06:00 easy_run 30", "0 13:00 upper_strength 30", "0 18:00 easy_run 30"]),
    ("h5.longest-run", {"recent": {"longest": "1 h 40 min"}}, ["0 06:00 long_run 131"]),
    ("h5.longest-run", {"recent": {"longest": "100 min"}} | BEGINNER, ["0 06:00 long_run 111"]),
    ("h5.longest-run", {"recent": {"longest": "10 km", "easy_pace": "6:00 /km"}}, ["0 06:00 easy_run 79"]),
    ("h5.longest-run", {"recent": {"longest": "100 min"}},
     ["1 06:00 long_run 60", "31 06:00 long_run 79"]),
    ("h6.weekly-growth", {"recent": {"weekly": "60 min"}} | BEGINNER,
     ["0 06:00 easy_run 40", "2 06:00 easy_run 39"]),
    ("h6.weekly-growth", {"recent": {"weekly": "60 min"}} | BEGINNER,
     ["0 06:00 easy_run 70", "7 06:00 easy_run 78", "14 06:00 easy_run 92"]),
    ("h7.first-leg-sessions", {}, ["0 06:00 light_strength 30 first", "2 05:00 tempo_run 30"]),
    ("h7.first-leg-sessions", {}, ["0 06:00 light_strength 30 first", "2 05:00 race 30 fixed 5km"]),
    ("h7.first-leg-sessions", {}, ["0 06:00 light_strength 30 first", "0 12:00 long_run 80"]),
    ("h9.hard-after-race", {}, ["0 10:00 race 50 fixed 10km", "2 09:00 tempo_run 30"]),
    ("h9.hard-after-race", {}, ["0 10:00 race 50 fixed 21km", "3 09:00 leg_strength 30"]),
    ("h9.hard-after-race", {}, ["0 10:00 race 50 fixed 42km", "7 09:00 long_run 30"]),
    ("h9.rest-after-race", {}, ["0 10:00 race 50 fixed 42km", "2 09:00 recovery_run 30"]),
    ("h9.rest-after-race", {}, ["0 10:00 race 50 fixed 42km", "2 09:00 light_strength 30"]),
    ("p3.six-hours-between", {"rules": {"p3.six-hours-between": "hard"}},
     ["0 06:00 easy_run 60", "0 12:59 upper_strength 30"]),
]

KEPT = [  # what lies just on the good side, is fixed, or is switched off
    ({}, ["0 06:00 easy_run 60", "0 10:00 upper_strength 30"]),
    ({}, ["0 06:00 easy_run 60", "0 07:15 upper_strength 30", "0 07:45 mobility 15"]),
    (NARROW, ["0 18:00 easy_run 30", "0 18:30 upper_strength 30"]),
    ({}, ["0 19:00 leg_strength 30", "1 19:00 tempo_run 30"]),
    ({}, ["0 18:00 leg_strength 30", "2 06:00 long_run 90"]),
    ({}, ["0 18:00 tempo_run 60", "0 22:00 full_strength 45", "2 22:00 full_strength 45"]),
    (BALANCED, ["0 18:00 tempo_run 40", "0 18:40 upper_strength 30"]),
    (RACE_ON_SUNDAY, ["6 09:00 race 50 fixed 10km"]),
    ({}, ["0 09:00 race 50 fixed 5km", "1 09:00 race 50 fixed 5km", "2 09:00 race 50 fixed 5km"]),
    ({}, [f"{day} 10:00 easy_run 30" for day in range(6)] + ["6 10:00 recovery_run 20"]),
    ({"recent": {"longest": "100 min"}}, ["0 06:00 long_run 130"]),
    ({"recent": {"weekly": "60 min"}} | BEGINNER,
     ["0 06:00 easy_run 78", "21 06:00 easy_run 60", "28 06:00 easy_run 101"]),
    ({"rules": {"p8.maximal-efforts-72-hours": {"mode": "off"}}}, ["0 10:00 hill_run 30", "3 09:00 hill_run 30"]),
]


def drawn(number, text):
    day, clock, kind, minutes, *marks = text.split()
    start = time_of(MONDAY + int(day) * DAY, clock)
    race_m = next((int(m[:-2]) * 1000 for m in marks if m.endswith("km")), 0)
    name = next((m[3:] for m in marks if m.startswith("id=")), str(number))
    # Day 15 stands in the second week by mistake, to be outside of it.
    week = 1 if int(day) == 15 else max(0, int(day) // 7)
    return Session(name, start, int(minutes), kind, "fixed" in marks, "first" in marks, race_m,
                   "unexplained" not in marks, week)


def drawn_season(changes, texts):
    sessions = [drawn(i, text) for i, text in enumerate(texts)]
    before = min([0] + [int(text.split()[0]) for text in texts])
    mondays = [MONDAY + 7 * n * DAY for n in range(6)]
    if before < 0:  # a session before the day of planning, in a week that holds both
        mondays = [MONDAY - 7 * DAY] + mondays
    return Season(RUNNER | changes, MONDAY, mondays, sessions)


def self_test():
    faults = []
    for rule, changes, texts in BROKEN:
        found = Counter(rule for rule, _, _ in breaches(drawn_season(changes, texts)))
        if found != {rule: 1}:
            faults.append(f"{texts}: {rule} once expected, {dict(found)} found")
    for changes, texts in KEPT:
        found = list(breaches(drawn_season(changes, texts)))
        if found:
            faults.append(f"{texts}: nothing expected, {found[0][:2]} found")
    faults += [f"{rule} is never broken here" for rule in RULES if rule not in {b[0] for b in BROKEN}]
    print("\n".join(faults + [f"{len(BROKEN)} broken and {len(KEPT)} good seasons, {len(faults)} faults"]))
    return 1 if faults else 0


def main(arguments):
    if arguments == ["--self-test"]:
        return self_test()
    if len(arguments) == 2:
        return judge([(pathlib.Path(arguments[0]), pathlib.Path(arguments[1]))])
    if len(arguments) == 1 and pathlib.Path(arguments[0]).is_dir():
        plans = sorted(pathlib.Path(arguments[0]).glob("*.json"), key=lambda p: (len(p.stem), p.stem))
        return judge([(plan.with_suffix(".toml"), plan) for plan in plans])
    print(__doc__, file=sys.stderr)
    return 2


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
