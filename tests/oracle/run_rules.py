# SPDX-License-Identifier: Apache-2.0
"""What every workout takes in time, and what a run may ask; as in lift_rules."""
import itertools
import math
import re
from collections import defaultdict

from whole_plan import LIFTS, QUALITY, RUNS, metres_of


def seconds_of(movements):
    return sum(movement["seconds"] for movement in movements)


def step_seconds(step):
    if "seconds" in step:
        return step["seconds"]
    pace = step["target"].get("pace_s_per_km")
    return step["distance_m"] / 1000 * sum(pace) / 2 if pace else None


def lift_seconds(session):
    """Four seconds a repetition, a minute for each change of exercise, rests between sets; a pair
    rests once, after its second."""
    total = seconds_of(session.workout["warm_up"]) + seconds_of(session.workout["cool_down"])
    pairs = defaultdict(list)
    for one in session.lift:
        once = one["repetitions"][1] * (1 if one["timed"] else 4) * (2 if one["each_side"] else 1)
        total += 60 + one["sets"] * once
        if one["superset"]:
            pairs[one["superset"]].append(one)
        else:
            total += (one["sets"] - 1) * one["rest_seconds"]
    for pair in pairs.values():
        total += (max(one["sets"] for one in pair) - 1) * max(one["rest_seconds"] for one in pair)
    return total


def time_fits(plan):
    """P1: what is written takes no longer than the session, and as long as it says."""
    for session in plan.sessions:
        if session.is_empty:
            continue
        said, room = session.workout["seconds"], session.minutes * 60
        if said > room or said <= 0:
            yield f"{said} s in {room} s", session
        if session.kind == "race":
            times = [step_seconds(step) for _, step in session.steps()]
            if None not in times and abs(min(sum(times), room) - said) > 3:
                yield f"the parts of the race take {sum(times):.0f} s, {said} s are said", session
        elif session.kind in RUNS:
            movements = seconds_of(session.workout["warm_up"] + session.workout["cool_down"])
            recounted = movements + sum(times * step["seconds"] for times, step in session.steps())
            if recounted != said or said != room:
                yield f"the steps take {recounted} s, {said} s are said, of {room} s", session
        elif session.kind in LIFTS:
            least = lift_seconds(session)
            ramps = sum(len(one["warm_up"]) for one in session.lift)
            if not least + 60 * ramps <= said <= least + 4 * 60:
                yield f"the sets take {least} s and {ramps} warm-ups, {said} s are said", session
        elif seconds_of(session.workout["movements"]) != said:
            yield f"the movements take {seconds_of(session.workout['movements'])} s, {said} s are said", session


def race_takes_its_time(plan):
    """The pace of a race and the time that the plan keeps free for it agree within a tenth."""
    for session in plan.sessions:
        if session.kind == "race":
            times = [step_seconds(step) for _, step in session.steps()]
            if None not in times and sum(times) > 1.1 * 60 * session.minutes:
                yield f"the race takes {sum(times) / 60:.0f} min at its pace", session


def form_of_workouts(plan):
    """Every session holds what its kind promises."""
    for session in plan.sessions:
        workout = session.workout
        if session.is_empty:
            yield "nothing is in it", session
            continue
        holds = [key for key in ("run", "lift", "movements") if workout[key]]
        wanted = "run" if session.kind in RUNS else "lift" if session.kind in LIFTS else "movements"
        if holds != [wanted]:
            yield f"it holds {holds}, not {wanted}", session
        if not (workout["title"] and workout["why"] and workout["how_to_go_on"]):
            yield "it does not say what it is for", session
        for times, step in session.steps():
            pace = step["target"].get("pace_s_per_km", [1, 1])
            if times < 1 or ("seconds" in step) == ("distance_m" in step) or pace[0] > pace[1] or \
                    step.get("seconds", 1) <= 0 or step.get("distance_m", 1) <= 0:
                yield f"{step['name']} is no step", session


def distance_adds_up(plan):
    """To the hundred metres that it is rounded to."""
    for session in plan.sessions:
        if session.kind not in RUNS or not session.workout["distance_m"]:
            continue
        metres = 0
        for times, step in session.steps():
            pace = step["target"].get("pace_s_per_km")
            if "distance_m" in step:
                metres += times * step["distance_m"]
            elif pace:
                metres += times * step["seconds"] * 2000 / sum(pace)
            else:
                break
        else:
            if abs(metres - session.workout["distance_m"]) > 60:
                yield f"{metres:.0f} m, {session.workout['distance_m']} m are said", session


def class_of(step):
    """Which known intensity a step has; by its name where two share an effort."""
    effort = tuple(step["target"]["effort"])
    names = {"Threshold": 3, "Interval": 4}
    if step["name"] in names:
        return names[step["name"]]
    if step["name"].startswith(("Race effort", "First part", "Middle part", "Last part")):
        return None
    return {(1, 2): 0, (2, 3): 1, (3, 4): 2}.get(effort)


CLASSES = ["recovery", "easy", "long", "tempo", "intervals"]


def paces_of_week(sessions, key):
    """Every range of each class, once."""
    found = defaultdict(set)
    for session in sessions:
        for _, step in session.steps():
            kind = class_of(step)
            if kind is not None and key in step["target"]:
                found[kind].add(tuple(step["target"][key]))
    return found


def pace_order(plan):
    """S5: recovery is never faster than easy, easy than tempo, tempo than intervals."""
    for week, sessions in zip(plan.weeks, plan.by_week):
        for key, sign in (("pace_s_per_km", 1), ("heart_rate", -1)):
            found = paces_of_week(sessions, key)
            for slow, fast in itertools.combinations(sorted(found), 2):
                for a, b in itertools.product(found[slow], found[fast]):
                    # Ranges may share an end; the long run's lower end may be a breath quicker.
                    if any(sign * (x - y) < 0 for x, y in zip(a, b)):
                        yield f"week {week['number']}: {CLASSES[slow]} {a} and {CLASSES[fast]} {b}", None


def race_effort(plan):
    """A race, or training at its effort, is never slower than easy running: up to the half marathon
    faster than all of its range, a longer race no slower than its middle."""
    easy_by_week = [[pace for kind in (1, 2) for pace in paces_of_week(week, "pace_s_per_km")[kind]]
                    for week in plan.by_week]
    weeks = [i for i, easy in enumerate(easy_by_week) if easy]
    if not weeks:
        return
    for index, sessions in enumerate(plan.by_week):
        ranges = easy_by_week[min(weeks, key=lambda i: abs(i - index))]
        for session in sessions:
            short = 0 < session.raw["race_distance_m"] <= 30_000
            easy = min(pace[0] if short else sum(pace) / 2 for pace in ranges)
            for _, step in session.steps():
                pace = step["target"].get("pace_s_per_km")
                if pace and (session.kind == "race" or step["name"] == "Race effort") and \
                        sum(pace) / 2 > easy + 2:
                    yield f"{step['name']} at {pace}, easy running at {easy:.0f} s", session


def easy_weeks_are_easy(plan):
    """R1, H9: nothing hard while the body adapts or recovers from a race."""
    for session in plan.sessions:
        if session.week["phase"] in ("adaptation", "recovery") and session.kind != "race":
            for _, step in session.steps():
                if step["kind"] == "work" and step["target"]["effort"][0] >= 6:
                    yield f"{step['name']} in a week of {session.week['phase']}", session


def titles_tell(plan):
    """"5 × 3 min hard" has five pieces of three minutes; a lift in short has the sets it names."""
    for session in plan.sessions:
        if session.lift:
            words = session.workout["in_short"]
            first = session.lift[0]
            if not words.startswith(f"{first['name']} {first['sets']} × "):
                yield f"in short: {words}", session
        pieces = re.search(r"(?:(\d+) × )?(?:(\d+) min(?: (\d+) s)?|(\d+) s)\b", session.workout["title"])
        if session.kind in RUNS and pieces:
            times, minutes, more, seconds = (int(part or 0) for part in pieces.groups())
            wanted = (times or 1, 60 * minutes + more + seconds)
            if wanted not in [(n, step.get("seconds")) for n, step in session.steps()]:
                yield f"{session.workout['title']!r} is not what is in it", session


def heart_rates_possible(plan):
    """Nobody is asked for more than the heart has, nor by rates that contradict each other (E55)."""
    rates = plan.profile.get("heart_rate", {})
    known = [rates[key] for key in ("resting", "threshold", "most") if key in rates]
    contradicts = any(a >= b for a, b in itertools.pairwise(known))
    for session in plan.sessions:
        for _, step in session.steps():
            least, most = step["target"].get("heart_rate", (1, 1))
            if not 0 < least <= most <= rates.get("most", 230) or (most > 1 and contradicts):
                yield f"{step['name']} at {least} to {most} beats", session


def vdot(metres, seconds):
    """E58."""
    minutes = seconds / 60
    share = 0.8 + 0.1894393 * math.exp(-0.012778 * minutes) + 0.2989558 * math.exp(-0.1932605 * minutes)
    speed = metres / minutes
    return (-4.60 + 0.182258 * speed + 0.000104 * speed ** 2) / share


def pace_at(oxygen):
    root = math.sqrt(0.182258 ** 2 + 4 * 0.000104 * (4.60 + oxygen))
    return 60_000 * 2 * 0.000104 / (root - 0.182258)


SHARES = {1: (0.65, 0.74), 3: (0.83, 0.88), 4: (0.95, 1.00)}
MOST_VDOT_MORE = 3.2  # that training may be expected to add in a season


def paces_follow(plan):
    """E58: where a race alone tells the paces they are its easy, threshold and interval ranges."""
    recent = plan.profile.get("recent", {})
    if "race" not in recent or "threshold_pace" in recent or "easy_pace" in recent:
        return
    *hours, minutes, seconds = map(int, recent["race"]["time"].split(":"))
    known = vdot(metres_of(recent["race"]["distance"]), 3600 * sum(hours) + 60 * minutes + seconds)
    if not 10 < known < 100:
        return
    for week, sessions in zip(plan.weeks, plan.by_week):
        for kind, ranges in paces_of_week(sessions, "pace_s_per_km").items():
            least, most = SHARES.get(kind, (0, 0))
            for fast, slow in ranges:
                if most and not (0.98 * pace_at(most * (known + MOST_VDOT_MORE)) <= fast and
                                 slow <= 1.02 * pace_at(least * known)):
                    yield f"week {week['number']}: {CLASSES[kind]} at {fast} to {slow} s with VDOT {known:.1f}", None


def runs_ease(plan):
    """E71: in a deload and before a race the work of a hard run is about halved, its effort stays."""
    usual = {}
    for number, (week, sessions) in enumerate(zip(plan.weeks, plan.by_week)):
        # What is older has been outgrown since.
        usual = {key: last for key, last in usual.items() if number - last[2] <= 6}
        eased = week["deload"] or week["phase"] in ("taper", "race_week")
        for session in (session for session in sessions if session.kind in QUALITY):
            work = [(times * step["seconds"], step["target"]["effort"]) for times, step in session.steps()
                    if step["kind"] == "work" and step["target"]["effort"][0] >= 5]
            if not work or "trial" in session.workout["id"]:
                continue
            seconds, effort = sum(one for one, _ in work), max(effort for _, effort in work)
            key = session.workout["id"], session.minutes // 15
            if not eased:
                usual[key] = seconds, effort, number
            elif key in usual and usual[key][0] >= 12 * 60:
                if seconds > 0.8 * usual[key][0]:
                    yield f"{seconds} s of work in an easier week, {usual[key][0]} s before", session
                if effort != usual[key][1]:
                    yield f"effort {effort} in an easier week, {usual[key][1]} before", session


def kit_is_there(plan):
    """S8, and what the sets and the length of the run need."""
    for session in plan.sessions:
        words = " ".join(session.workout["kit"]).lower()
        needed = {"running shoes"} if session.workout["run"] else set()
        if session.lift:
            needed.add("flat")
        if any(one["load_kind"] == "band" for one in session.lift):
            needed.add("band")
        if session.kind in RUNS and session.workout["seconds"] >= 3600:
            needed.add("water")
        for word in needed:
            if word not in words:
                yield f"no {word} in its kit", session


RUN_RULES = {
    "form": form_of_workouts,
    "time": time_fits,
    "race-time": race_takes_its_time,
    "distance": distance_adds_up,
    "pace-order": pace_order,
    "race-effort": race_effort,
    "easy-weeks": easy_weeks_are_easy,
    "title": titles_tell,
    "heart": heart_rates_possible,
    "paces": paces_follow,
    "easier-runs": runs_ease,
    "kit": kit_is_there,
}
