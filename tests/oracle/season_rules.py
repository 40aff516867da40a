# SPDX-License-Identifier: Apache-2.0
"""What lifts may ask over the weeks of a season; as in lift_rules."""
from collections import Counter, defaultdict
from datetime import timedelta

from whole_plan import BARE, LEG_LIFTS, LEG_PATTERNS, LIFTS, LOADING, name_of, of

FEWER = 0.85  # of a week that time had cut already; half is what is meant


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


def leg_sessions(plan):
    """Each leg session with how many stood before it, and how many were asked for before it."""
    done = asked = 0
    for week, sessions in zip(plan.weeks, plan.by_week):
        for session in sessions:
            if session.kind in LEG_LIFTS and session.lift:
                yield session, done, asked
                done, asked = done + 1, asked + 1
        asked += sum(left["kind"] in LEG_LIFTS for left in week["left_out"])


def too_much_at_first(plan, session, later):
    """H7: half the leg sets, far from failure: of the two or three of E100 that is one for each."""
    if later and session.leg_sets() > (max(later) + 1) // 2:
        yield f"{session.leg_sets()} leg sets, {max(later)} later", session
    if session.leg_sets() > 8:  # half of the most of E99
        yield f"{session.leg_sets()} leg sets", session
    for one in session.lift:
        if of(one)["pattern"] in LEG_PATTERNS:
            if one["sets"] > (2 if plan.goal == "strength" else 1):
                yield f"{name_of(one)} in one of the first leg sessions", session
            if one["in_reserve"][0] < 4:
                yield f"{name_of(one)} leaves {one['in_reserve'][0]} in one of the first leg sessions", session


def first_leg_sessions(plan):
    """Of somebody new to lifting, as many as the season asked for."""
    legs = list(leg_sessions(plan)) if plan.is_new else []
    for session, _, asked in legs:
        if asked < 3:
            later = [s.leg_sets() for s, done, _ in legs[3:] if s.kind == session.kind and s.minutes >= 40
                     and s.week["phase"] in LOADING and not s.week["deload"] and not s.raw["first_exposure"]
                     and not any("time at hand" in why["says"] for why in s.workout["why"])]
            yield from too_much_at_first(plan, session, later)


def first_leg_sessions_done(plan):
    """One that was left out for want of room has made nobody used to lifting."""
    for session, done, asked in leg_sessions(plan) if plan.is_new else []:
        if done < 3 <= asked:
            yield from too_much_at_first(plan, session, [])


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
        if usual and max(usual) >= 8 and session.sets() > FEWER * max(usual):
            yield f"{session.sets()} sets in a deload, {max(usual)} before", session


def deload_loads(plan):
    """E107: the load nearly as it was, whatever the session is called."""
    for session, before in deload_lifts(plan):
        for one, other in same_lifts(before, session):
            exercise, load, usual_load = of(one), one["load_g"], other["load_g"]
            if load < 0.90 * usual_load and \
                    plan.gym.steps_between(exercise, load, usual_load) > 1:
                yield f"{name_of(one)} in a deload, {usual_load / 1000:g} kg before", session


def taper_lifts(plan):
    """Each week of a taper with its number."""
    return [(index, sessions) for index, sessions in enumerate(plan.by_week)
            if plan.weeks[index]["phase"] in ("taper", "race_week")]


def taper_sets(plan):
    """H11: about half of them."""
    for index, sessions in taper_lifts(plan):
        before = loading_before(plan, index, 6)
        for session in sessions:
            usual = [s.sets() for s in before if s.kind == session.kind]
            if usual and max(usual) >= 8 and session.sets() > FEWER * max(usual):
                yield f"{session.sets()} sets before the race, {max(usual)} before that", session


def taper_loads(plan):
    """H11, C7: within five percent or a step of one's own weights up, whatever the session is
    called."""
    for index, sessions in taper_lifts(plan):
        before = loading_before(plan, index, 6, near_race=True)
        for session in sessions:
            loads = defaultdict(list)
            for one, other in same_lifts(before, session):
                loads[one["exercise"]].append((one, other["load_g"]))
            for pairs in loads.values():
                one, usual = pairs[0][0], [load for _, load in pairs]
                steps = plan.gym.steps_between(of(one), max(usual), one["load_g"])
                if one["load_g"] < 0.95 * min(usual) or (one["load_g"] > 1.05 * max(usual) and steps > 1):
                    yield f"{name_of(one)} before the race, {max(usual) / 1000:g} kg before that", session


SEASON_RULES = {
    "weekly-sets": weekly_sets,
    "repetitions": repetitions_by_goal,
    "new-before-race": nothing_new_before_a_race,
    "first-legs": first_leg_sessions,
    "first-legs-left-out": first_leg_sessions_done,
    "deload": deload_sets,
    "deload-load": deload_loads,
    "taper": taper_sets,
    "taper-load": taper_loads,
    "reserve": reserve_while_learning,
}
