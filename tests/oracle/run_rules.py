# SPDX-License-Identifier: Apache-2.0
"""What every workout takes in time, and what a run may ask; as in lift_rules."""
import itertools
from collections import defaultdict

from whole_plan import LIFTS, RUNS


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


RUN_RULES = {
    "form": form_of_workouts,
    "time": time_fits,
    "race-time": race_takes_its_time,
    "distance": distance_adds_up,
    "pace-order": pace_order,
    "race-effort": race_effort,
    "easy-weeks": easy_weeks_are_easy,
}
