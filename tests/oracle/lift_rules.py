# SPDX-License-Identifier: Apache-2.0
"""What a lift may ask. Each rule yields what is wrong and the session, or None for a week."""
from collections import Counter, defaultdict
from datetime import timedelta

from whole_plan import LEG_PATTERNS, LEVELS, QUALITY, brzycki, epley, name_of, of


def loads_exist(plan):
    """MISSION P1, H1: bar and plates on both ends, dumbbells, kettlebells, stacks: all there."""
    for session, one in plan.lifts():
        exercise, load = of(one), one.get("load_g")
        if load is None:
            if one["plates_g"]:
                yield f"{name_of(one)} has plates and no load", session
            continue
        if not exercise["loaded"]:
            yield f"{name_of(one)} takes no load", session
        elif exercise["load"] == "barbell":
            total = plan.gym.bar + 2 * sum(one["plates_g"])
            if total != load:
                yield f"{name_of(one)}: bar and plates make {total / 1000:g} kg", session
            for plate, count in Counter(one["plates_g"]).items():
                if 2 * count > plan.gym.plates[plate]:
                    yield f"{name_of(one)}: {2 * count} plates of {plate / 1000:g} kg, " \
                          f"there are {plan.gym.plates[plate]}", session
        elif one["plates_g"] or not plan.gym.can_load(exercise, load):
            yield f"{name_of(one)} cannot be put together", session
        for ramp in one["warm_up"]:
            if "load_g" in ramp and not (ramp["load_g"] < load and plan.gym.can_load(exercise, ramp["load_g"])):
                yield f"{name_of(one)}: warm-up with {ramp['load_g'] / 1000:g} kg", session


def equipment_is_there(plan):
    for session, one in plan.lifts():
        if not plan.gym.equipped(of(one)):
            yield f"{name_of(one)} needs {', '.join(of(one)['equipment'])}; " \
                  f"there is {', '.join(sorted(plan.gym.has)) or 'nothing'}", session


def weights_are_there(plan):
    """Dumbbells that are owned in no weight at all load nothing."""
    for session, one in plan.lifts():
        if of(one)["loaded"] and plan.gym.lightest(of(one)) is None:
            yield f"{name_of(one)} has no weight to be done with", session


def careful_regions(plan):
    careful = set(plan.profile.get("careful_with", []))
    for session, one in plan.lifts():
        if of(one)["regions"] & careful:
            yield f"{name_of(one)} loads {', '.join(of(one)['regions'] & careful)}", session


def level_suits(plan):
    level = LEVELS.index(plan.profile["lifting_level"])
    for session, one in plan.lifts():
        if LEVELS.index(of(one)["level"]) > level:
            yield f"{name_of(one)} is for {of(one)['level']} lifters", session
        if int(of(one)["skill"]) >= 3 and level == 0:
            yield f"{name_of(one)} takes a teacher", session


def written_sets(plan):
    """Sets, repetitions and reserve that can be done at all (E99, E100)."""
    most = 5 if plan.goal == "strength" else 4
    for session, one in plan.lifts():
        least, highest = one["repetitions"]
        low, high = one["in_reserve"]
        if not 1 <= one["sets"] <= most:
            yield f"{name_of(one)}: {one['sets']} sets", session
        if not 0 <= low <= high <= 6 or not 0 < least <= highest:
            yield f"{name_of(one)} with {low} to {high} in reserve", session
        if one["timed"] != (of(one)["timed"] == "yes") or one["each_side"] != (of(one)["sides"] == "each"):
            yield f"{name_of(one)} is counted otherwise than the catalogue says", session
    for session in plan.sessions:
        twice = [name for name, count in Counter(one["exercise"] for one in session.lift).items() if count > 1]
        if twice:
            yield f"{twice[0]} stands twice", session
HELD_BACK = ("careful first guess", "rough guess", "you have just run")


def percent_fits(plan):
    """Percent, repetitions and reserve of a set tell the same story (E80, E81), five points aside
    on the light side and three on the heavy one; a load that says that it is held back may be
    lighter still."""
    for session, one in plan.lifts():
        percent = one.get("percent")
        if percent is None or one["timed"]:
            continue
        if "load_g" not in one:
            yield f"{name_of(one)} is {percent} % of nothing", session
            continue
        (least, most), (low, high) = one["repetitions"], one["in_reserve"]
        lightest = 100 * min(epley(most + high), brzycki(most + high)) - 5
        heaviest = 100 * max(epley(least + low), brzycki(least + low)) + 3
        for words, share in zip(HELD_BACK, (0.87 * 0.95, 0.95, 0.95)):
            if any(words in note for note in one["notes"]):
                lightest *= share
        if not lightest <= percent <= heaviest:
            yield f"{name_of(one)}, {low} to {high} in reserve, at {percent} %: " \
                  f"{lightest:.0f} to {heaviest:.0f} % fit", session
MOST_GROWTH = 1.125  # of an old number in a season
COARSE = 0.88  # of what was meant, where the weights are far apart


def loads_follow(plan, session, one, maxima):
    load, share = one["load_g"], one.get("percent", 90) / 100
    if load > max(maxima) * MOST_GROWTH * (share + 0.005) + 20:
        yield f"{name_of(one)} is more than {100 * share:.0f} % of {max(maxima) / 1000:.1f} kg", session
    elif "percent" in one and load < min(maxima) * COARSE * (share - 0.005):
        yield f"{name_of(one)} is less than {100 * share:.0f} % of {min(maxima) / 1000:.1f} kg", session


def own_maximum_first(plan):
    """Whoever knows the lift itself is not given a load borrowed from another one."""
    for session, one in plan.lifts():
        own = plan.own_maxima(of(one))
        if not own or "load_g" not in one:
            continue
        if any("borrowed" in note for note in one["notes"]):
            yield f"{name_of(one)} is borrowed, though {max(own) / 1000:.1f} kg is known", session
        else:
            yield from loads_follow(plan, session, one, own)


def borrowed_maximum(plan):
    """What is not known itself comes from a kindred lift, or the load stays open."""
    for session, one in plan.lifts():
        if "load_g" not in one or plan.own_maxima(of(one)):
            continue
        maxima = plan.kindred_maxima(of(one))
        if not maxima:
            yield f"{name_of(one)}: no known lift tells this load", session
        else:
            yield from loads_follow(plan, session, one, maxima)


def unknown_hands(plan):
    """Where nothing is known, the lightest weight must be one that most can lift."""
    most_in_hand = {"squat": 20, "hinge": 20, "single-leg": 16, "hip": 20, "calf": 20, "push": 12.5,
                    "pull": 16, "core": 12.5, "accessory": 10, "plyo": 0}
    for session, one in plan.lifts():
        exercise = of(one)
        if not exercise["loaded"] or "load_g" in one or plan.kindred_maxima(exercise):
            continue
        lightest = plan.gym.lightest(exercise)
        most = 25 if exercise["load"] == "barbell" else most_in_hand[exercise["pattern"]]
        if lightest is not None and exercise["load"] != "machine" and lightest > most * 1000:
            yield f"{name_of(one)} begins at {lightest / 1000:g} kg for unknown hands", session


def supersets(plan):
    """Two that alternate, and at home one bar cannot hold two loads at once."""
    for session in plan.sessions:
        pairs = defaultdict(list)
        for one in session.lift:
            if one["superset"] > 0:
                pairs[one["superset"]].append(one)
        for number, pair in pairs.items():
            if len(pair) != 2:
                yield f"superset {number} has {len(pair)} exercises", session
            elif all(one["load_kind"] == "barbell" for one in pair) and not plan.gym.everything and \
                    len({one.get("load_g", one["exercise"]) for one in pair}) > 1:
                yield f"{name_of(pair[0])} and {name_of(pair[1])} alternate on one bar", session


def no_failure(plan):
    """H10: no failure on legs within 96 h before a hard run; S1: never with a running goal."""
    hard = [s for s in plan.sessions if s.kind in QUALITY | {"long_run", "race"}]
    for session, one in plan.lifts():
        if one["in_reserve"][0] > 0:
            continue
        if plan.goal == "running":
            yield f"{name_of(one)} goes to failure", session
        elif of(one)["pattern"] in LEG_PATTERNS and any(
                timedelta(0) <= run.start - session.end < timedelta(hours=96) for run in hard):
            yield f"{name_of(one)} goes to failure within 96 h of a hard run", session


def whole_body(plan):
    """S3: a lift for the whole body has legs, upper body and core, where there is half an hour."""
    parts = {"legs": LEG_PATTERNS - {"plyo"}, "upper body": {"push", "pull"}, "core": {"core"}}
    for session in plan.sessions:
        if session.kind == "full_strength" and session.minutes >= 30:
            patterns = {of(one)["pattern"] for one in session.lift}
            for part, wanted in parts.items():
                if not patterns & wanted:
                    yield f"nothing for {part}", session


def jumps(plan):
    """E100: up to 100 contacts."""
    for session in plan.sessions:
        contacts = sum(one["sets"] * one["repetitions"][1] for one in session.lift
                       if of(one)["pattern"] == "plyo")
        if contacts > 100:
            yield f"{contacts} jumps", session


LIFT_RULES = {
    "loads": loads_exist,
    "equipment": equipment_is_there,
    "no-weight": weights_are_there,
    "careful": careful_regions,
    "level": level_suits,
    "sets": written_sets,
    "percent": percent_fits,
    "own-maximum": own_maximum_first,
    "borrowed-maximum": borrowed_maximum,
    "unknown-hands": unknown_hands,
    "superset": supersets,
    "failure": no_failure,
    "jumps": jumps,
    "whole-body": whole_body,
}
