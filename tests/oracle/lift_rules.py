# SPDX-License-Identifier: Apache-2.0
"""What a lift may ask. Each rule yields what is wrong and the session, or None for a week."""
from collections import Counter, defaultdict
from datetime import date, timedelta

from whole_plan import (BARE, LEG_LIFTS, LEG_PATTERNS, LEVELS, LIFTS, LOADING, QUALITY, brzycki, epley,
                        name_of, of)


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


def weekly_sets(plan):
    """Fractional sets of a muscle (E102, E103, C6): jumps are no stimulus for size."""
    limit = {"running": 8, "balanced": 10, "strength": 20}[plan.goal]
    for week, sessions in zip(plan.weeks, plan.by_week):
        sums = Counter()
        for one in (one for session in sessions for one in session.lift):
            if of(one)["pattern"] != "plyo":
                for muscle, share in of(one)["muscles"].items():
                    sums[muscle] += one["sets"] * share
        for muscle, count in sums.items():
            if count > limit and muscle not in ("core", "forearms", "lower-back"):
                yield f"week {week['number']}: {count:g} sets of {muscle}, at most {limit}", None


def race_is_near(plan, session):
    """The weeks in which load is kept and repetitions may be few (C7)."""
    if session.week["phase"] in ("taper", "race_week"):
        return True
    return session.week["phase"] == "peak" and any(
        priority == "A" and 0 <= (day - session.start.date()).days <= 56 for day, priority in plan.races)


def lifted(week, sessions):
    """A season goes on by what it asked for, whether or not there was room for it."""
    return any(session.lift for session in sessions) or any(left["kind"] in LIFTS for left in week["left_out"])


def repetitions_by_goal(plan):
    """S1, S4, C5: 6 to 12 with a running goal, after eight weeks of lifting heavy sets of 3 to 5."""
    weeks = 0
    for week, sessions in zip(plan.weeks, plan.by_week):
        for session in sessions:
            for one in session.lift:
                least, most = one["repetitions"]
                if one["timed"] or of(one)["pattern"] == "plyo":
                    continue
                if least < 3:
                    yield f"{name_of(one)}: one or two repetitions are for nobody here", session
                elif most > (15 if one["load_kind"] in BARE else 12):
                    yield f"{name_of(one)}: too many repetitions", session
                elif plan.goal == "running" and least < 6 and weeks < 8 and \
                        one["load_kind"] not in BARE and not race_is_near(plan, session):
                    yield f"{name_of(one)} after {weeks} weeks of lifting", session
        weeks += lifted(week, sessions)


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


def nothing_new_before_a_race(plan):
    """H10: in the last 14 days before an A race. What a lifter did before the plan is unknown, so
    a plan that begins in those days is judged for those who are new to lifting."""
    for day, priority in plan.races:
        if priority != "A":
            continue
        opens = day - timedelta(days=14)
        seen = {known["id"] for known, _ in plan.known}
        begun = plan.is_new or bool(plan.sessions and plan.sessions[0].start.date() < opens and any(
            session.lift and session.start.date() < opens for session in plan.sessions))
        for session, one in plan.lifts():
            when = session.start.date()
            if begun and opens <= when < day and one["exercise"] not in seen:
                yield f"{name_of(one)} is new {(day - when).days} days before the A race of {day}", session
            seen.add(one["exercise"])


def first_leg_sessions(plan):
    """H7: the first three of somebody new to lifting have half the leg sets, far from failure."""
    if not plan.is_new:
        return
    legs = [session for session in plan.sessions if session.kind in LEG_LIFTS and session.lift]
    for number, session in enumerate(legs[:3]):
        later = [s.leg_sets() for s in legs[3:] if s.kind == session.kind and s.minutes >= 40
                 and s.week["phase"] in LOADING and not s.week["deload"] and not s.raw["first_exposure"]
                 and not any("time at hand" in why["says"] for why in s.workout["why"])]
        if later and session.leg_sets() > (max(later) + 1) // 2:
            yield f"leg session {number + 1} has {session.leg_sets()} leg sets, later ones {max(later)}", session
        if session.leg_sets() > 8:  # half of the most of E99
            yield f"leg session {number + 1} has {session.leg_sets()} leg sets", session
        for one in session.lift:
            if of(one)["pattern"] in LEG_PATTERNS and one["in_reserve"][0] < 4:
                yield f"{name_of(one)} in leg session {number + 1} leaves {one['in_reserve'][0]}", session


def reserve_while_learning(plan):
    """E100: four in reserve in the first four weeks where running or both lead, later two on legs."""
    if plan.goal == "strength":
        return
    weeks = 0
    for week, sessions in zip(plan.weeks, plan.by_week):
        for session in sessions:
            for one in session.lift:
                least = 4 if weeks < 4 and of(one)["loaded"] else 2
                if of(one)["pattern"] in LEG_PATTERNS and one["in_reserve"][0] < least:
                    yield f"{name_of(one)} leaves {one['in_reserve'][0]} after {weeks} weeks", session
        weeks += lifted(week, sessions)


def whole_body(plan):
    """S3: a lift for the whole body has legs, upper body and core, where there is half an hour."""
    parts = {"legs": LEG_PATTERNS - {"plyo"}, "upper body": {"push", "pull"}, "core": {"core"}}
    for session in plan.sessions:
        if session.kind == "full_strength" and session.minutes >= 30:
            patterns = {of(one)["pattern"] for one in session.lift}
            for part, wanted in parts.items():
                if not patterns & wanted:
                    yield f"nothing for {part}", session


def loading_before(plan, index, weeks, near_race=False):
    """The lifts of the last week before that loads in full, if it is near."""
    for i in range(index - 1, max(index - 1 - weeks, -1), -1):
        lifts = [s for s in plan.by_week[i] if s.lift and not s.raw["first_exposure"]]
        loads = plan.weeks[i]["phase"] in LOADING and not plan.weeks[i]["deload"]
        if lifts and loads and (near_race or not any(race_is_near(plan, s) for s in lifts)):
            return lifts
    return []


def same_lifts(before, session):
    """Each loaded exercise of the session with what it was before, after a run or not alike."""
    for one in session.lift:
        for earlier in before:
            for other in earlier.lift:
                if other["exercise"] == one["exercise"] and earlier.after_run == session.after_run and \
                        "load_g" in one and "load_g" in other:
                    yield one, other


def deload_lifts(plan):
    """Each lift of a deload with those of the last full week before it."""
    for index, week in enumerate(plan.weeks):
        if week["deload"] and week["phase"] in LOADING:
            before = loading_before(plan, index, 2)
            for session in plan.by_week[index]:
                if session.lift and not race_is_near(plan, session) and not session.raw["first_exposure"]:
                    yield session, before


def deload_sets(plan):
    """E107: fewer sets."""
    for session, before in deload_lifts(plan):
        usual = [s.sets() for s in before if s.kind == session.kind]
        if usual and max(usual) >= 8 and session.sets() > 0.8 * max(usual):
            yield f"{session.sets()} sets in a deload, {max(usual)} before", session


def deload_loads(plan):
    """E107: the load nearly as it was, whatever the session is called."""
    for session, before in deload_lifts(plan):
        for one, other in same_lifts(before, session):
            exercise, load, usual_load = of(one), one["load_g"], other["load_g"]
            if load < 0.90 * usual_load and \
                    plan.gym.steps_between(exercise, load, usual_load) > 1:
                yield f"{name_of(one)} in a deload, {usual_load / 1000:g} kg before", session


def tapers(plan):
    """H11, C7: half the sets, the load within five percent or a step of one's own weights up,
    whatever the session is called."""
    for index, sessions in enumerate(plan.by_week):
        if plan.weeks[index]["phase"] not in ("taper", "race_week"):
            continue
        before = loading_before(plan, index, 6)
        lately = loading_before(plan, index, 6, near_race=True)
        for session in sessions:
            usual = [s.sets() for s in before if s.kind == session.kind]
            if usual and max(usual) >= 8 and session.sets() > 0.8 * max(usual):
                yield f"{session.sets()} sets before the race, {max(usual)} before that", session
            loads = defaultdict(list)
            for one, other in same_lifts(lately, session):
                loads[one["exercise"]].append((one, other["load_g"]))
            for pairs in loads.values():
                one, usual_loads = pairs[0][0], [load for _, load in pairs]
                most = max(usual_loads)
                steps = plan.gym.steps_between(of(one), most, one["load_g"])
                if one["load_g"] < 0.95 * min(usual_loads) or (one["load_g"] > 1.05 * most and steps > 1):
                    yield f"{name_of(one)} before the race, {most / 1000:g} kg before that", session


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
    "weekly-sets": weekly_sets,
    "repetitions": repetitions_by_goal,
    "percent": percent_fits,
    "own-maximum": own_maximum_first,
    "borrowed-maximum": borrowed_maximum,
    "unknown-hands": unknown_hands,
    "superset": supersets,
    "failure": no_failure,
    "new-before-race": nothing_new_before_a_race,
    "first-legs": first_leg_sessions,
    "deload": deload_sets,
    "deload-load": deload_loads,
    "taper": tapers,
    "jumps": jumps,
    "reserve": reserve_while_learning,
    "whole-body": whole_body,
}
