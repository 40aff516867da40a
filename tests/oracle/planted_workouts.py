# SPDX-License-Identifier: Apache-2.0
"""Breaches planted in one good plan, one at a time: proves that check_workouts.py finds each of
them, and nothing else."""
import copy
from datetime import timedelta

import check_workouts as judge
from good_plan import EASY, JOG, MONDAY, RUNNER, day_of, good_plan, lasting, run, set_of
from run_rules import lift_seconds
from whole_plan import LEG_LIFTS

def at(plan, week, kind):
    return next(one for one in plan["weeks"][week]["sessions"] if one["kind"] == kind)


def in_set(week, number, kind="full_strength", **more):
    return lambda plan: at(plan, week, kind)["workout"]["lift"][number].update(more)


def all_sets(number, **more):
    def change(plan):
        for one in (one for week in plan["weeks"] for one in week["sessions"]):
            if len(one["workout"]["lift"]) > number:
                one["workout"]["lift"][number].update(more)
    return change


def swapped(week, number, exercise, *more):
    """Another exercise in a slot, of a week or of all of them."""
    def change(plan):
        for index, each in enumerate(plan["weeks"]):
            for one in each["sessions"]:
                slots = one["workout"]["lift"]
                if slots and week in (index, None):
                    slots[number] = set_of(exercise, slots[number]["sets"], *more[:2],
                                           superset=slots[number]["superset"],
                                           **(more[2] if len(more) > 2 else {}))
    return change


def in_step(week, kind, number, **more):
    return lambda plan: at(plan, week, kind)["workout"]["run"][number]["steps"][0].update(more)


def target(week, kind, number, **more):
    return lambda plan: at(plan, week, kind)["workout"]["run"][number]["steps"][0]["target"].update(more)


def in_workout(week, kind, **more):
    return lambda plan: at(plan, week, kind)["workout"].update(more)


def in_day(week, day, **more):
    return lambda plan: plan["weeks"][week]["days"][day].update(more)


def in_session(week, kind, **more):
    return lambda plan: at(plan, week, kind).update(more)


def both(*changes):
    return lambda plan: [change(plan) for change in changes]


def nothing(plan):
    pass


def exposed(plan):
    """Only three leg sessions, as somebody new to lifting has them."""
    for week in plan["weeks"][:3]:
        week["deload"] = False
        for one in week["sessions"]:
            one["first_exposure"] = one["kind"] in LEG_LIFTS
            for each in one["workout"]["lift"]:
                each.update(sets=1, in_reserve=[4, 4])
                each.pop("percent", None)


def long_run(*fuel):
    """Of 100 minutes, with what is taken on the way."""
    def change(plan):
        week, day = plan["weeks"][0], MONDAY + timedelta(days=2)
        week["sessions"][2] = run("long_run", day, (1, JOG), (1, lasting(5400, EASY)))
        week["sessions"][2]["workout"]["fuel"] = [{"when": "during", "says": says, "cites": []} for says in fuel]
        week["days"][2] = day_of(day, week["sessions"])
    return change


def at_noon(*meals):
    """A lift four hours and a half after a run of half an hour."""
    def change(plan):
        at(plan, 0, "full_strength").update(start="12:00")
        plan["weeks"][0]["days"][1]["meals"] = [
            {"date": "2026-11-24", "time": time, "says": "A meal.", "cites": []} for time in meals]
    return change


GELS = "Take 30 to 60 g of carbohydrate an hour, 50 to 100 g in all."
WATER = "Drink about 400 to 800 ml an hour."
SPOILED = {"says": "Eat eggs with soy milk.", "cites": []}
MILK = {"when": "after", "says": "Drink low-fat milk.", "cites": []}
SMALL = {"gym": {"bar": "20 kg", "plates": ["2 x 25 kg", "2 x 10 kg", "2 x 5 kg", "2 x 2.5 kg",
                            "2 x 1.25 kg"]}}
HOME = {"equipment": ["barbell", "rack", "bench", "dumbbells", "kettlebell"]}
HEAVY_BAR = {"gym": {"bar": "60 kg"}, "lifts": RUNNER["lifts"][1:]}
NEW = {"new_to_strength": True}
BEGINNER = {"lifting_level": "beginner"}
STRENGTH = {"goal": "strength"}
LOSES = {"weight_wish": "lose"}
BENCH = {"lifts": [*RUNNER["lifts"], {"exercise": "bench press", "load": "80 kg", "repetitions": 5}]}
PRESS_AND_ROW = both(swapped(None, 2, "bench-press", [8, 12], [3, 3]),
                     swapped(None, 3, "barbell-row", [8, 12], [3, 3]))

BROKEN = [  # rule, what the profile says otherwise, what is changed
    ("form", {}, in_session(0, "easy_run", workout=None)),
    ("form", {}, in_workout(0, "easy_run", movements=[{"name": "Cat and cow", "seconds": 0, "how": ""}])),
    ("form", {}, in_workout(0, "easy_run", how_to_go_on=[])),
    ("loads", {}, in_set(0, 0, load_g=86_000)),
    ("loads", {}, in_set(0, 0, plates_g=[25_000, 5_000])),
    ("loads", {}, in_set(0, 0, warm_up=[{"repetitions": 5, "load_g": 43_000}])),
    ("loads", {}, in_set(0, 0, warm_up=[{"repetitions": 5, "load_g": 85_000}])),
    ("loads", {}, in_set(0, 1, load_g=30_000)),
    ("loads", {}, in_set(0, 3, plates_g=[5_000])),
    ("loads", {"gym": {"plates": ["4 x 25 kg", "2 x 5 kg", "1 x 2.5 kg"]}}, nothing),
    ("loads", {"gym": {"kettlebells": ["16 kg", "40 kg"]}}, nothing),
    ("loads", {"gym": {"pounds": True}}, nothing),
    ("loads", {"mass_unit": "lb"}, nothing),
    ("equipment", {"equipment": ["dumbbells", "barbell", "rack"]}, nothing),
    ("equipment", {"equipment": ["dumbbell", "Kettlebells", "bar"]}, nothing),
    ("no-weight", {"gym": {"dumbbells": []}}, nothing),
    ("careful", {"careful_with": ["lower_back"]}, nothing),
    ("careful", {"careful_with": ["shoulder"]}, nothing),
    ("level", BEGINNER, swapped(None, 2, "bulgarian-split-squat", [8, 12], [4, 4])),
    ("level", {}, swapped(None, 2, "nordic-curl", [8, 12], [3, 3])),
    ("sets", {}, in_set(0, 0, sets=0)),
    ("sets", {}, in_set(0, 4, sets=5)),
    ("sets", {}, in_set(0, 2, in_reserve=[3, 2])),
    ("sets", {}, in_set(0, 2, timed=True)),
    ("sets", {}, swapped(0, 2, "plank", [30, 45], [3, 3])),
    ("weekly-sets", {}, both(in_set(1, 3, sets=4), in_set(1, 3, "light_strength", sets=4), lambda plan:
                             at(plan, 1, "full_strength")["workout"]["lift"].append(
                                 set_of("seated-cable-row", 1, [8, 12], [3, 3])))),
    ("repetitions", {}, in_set(0, 3, repetitions=[2, 4])),
    ("repetitions", STRENGTH, in_set(0, 3, repetitions=[1, 3])),
    ("repetitions", {}, in_set(1, 3, repetitions=[3, 5])),
    ("repetitions", {}, in_set(1, 3, repetitions=[12, 15])),
    ("percent", {}, in_set(0, 0, repetitions=[10, 12])),
    ("percent", {}, in_set(0, 0, in_reserve=[6, 6], repetitions=[8, 8])),
    ("percent", {}, in_set(4, 0, repetitions=[3, 3])),
    ("percent", {}, in_set(0, 2, percent=70)),
    ("own-maximum", {}, in_set(0, 0, notes=["The load is borrowed from your deadlift."])),
    ("own-maximum", {"lifts": [{"exercise": "Squat", "load": "80 kg", "repetitions": 5}, RUNNER["lifts"][1]]},
     nothing),
    ("own-maximum", {"lifts": [{"exercise": "Squat", "load": "130 kg", "repetitions": 5}, RUNNER["lifts"][1]]},
     nothing),
    ("borrowed-maximum", {"lifts": []}, nothing),
    ("borrowed-maximum", {"gym": {"kettlebells": ["72 kg"]}}, all_sets(1, load_g=72_000)),
    ("borrowed-maximum", {}, in_set(0, 3, load_g=20_000)),
    ("unknown-hands", HEAVY_BAR | {"lifts": []}, both(
        swapped(None, 0, "back-squat", [6, 8], [4, 4]), swapped(None, 1, "kettlebell-deadlift", [6, 8], [4, 4]))),
    ("unknown-hands", {"gym": {"dumbbells": ["30 kg"]}}, nothing),
    ("superset", {}, in_set(0, 2, superset=0)),
    ("superset", HOME, PRESS_AND_ROW),
    ("failure", {}, in_set(0, 3, in_reserve=[0, 2])),
    ("failure", STRENGTH, in_set(3, 0, in_reserve=[0, 0], percent=82, repetitions=[6, 6])),
    ("new-before-race", {}, swapped(4, 2, "incline-push-up", [8, 12], [3, 3])),
    ("new-before-race", {}, swapped(5, 2, "incline-push-up", [8, 12], [3, 3])),
    ("first-legs", NEW, both(exposed, in_set(0, 0, sets=4), in_set(0, 1, sets=4), lambda plan:
                             at(plan, 0, "full_strength")["workout"]["lift"].append(
                                 set_of("glute-bridge", 1, [8, 12], [4, 4])))),
    ("first-legs", NEW, both(exposed, in_set(0, 0, sets=3))),
    ("first-legs", NEW | STRENGTH, both(exposed, in_set(1, 1, in_reserve=[3, 3]))),
    ("first-legs-left-out", NEW, both(exposed, in_set(1, 0, sets=2), lambda plan:
                                      plan["weeks"][0]["left_out"].append({"kind": "full_strength"}))),
    ("deload", {}, both(in_set(2, 0, sets=2), in_set(2, 1, sets=2), in_set(2, 2, sets=2), in_set(2, 3, sets=2))),
    ("deload-load", {}, in_set(2, 0, load_g=70_000, plates_g=[25_000], percent=62, in_reserve=[6, 6])),
    ("taper", {}, both(in_set(4, 0, sets=2), in_set(4, 1, sets=2), in_set(4, 2, sets=2), in_set(4, 3, sets=2))),
    ("taper-load", {}, in_set(4, 0, load_g=70_000, plates_g=[25_000], percent=62, in_reserve=[6, 6])),
    ("taper-load", {}, in_set(4, 0, load_g=95_000, plates_g=[25_000, 10_000, 2_500], percent=83,
                         repetitions=[3, 5], in_reserve=[2, 2])),
    ("jumps", {}, lambda plan: at(plan, 0, "full_strength")["workout"]["lift"].append(
        set_of("pogo-hop", 4, [30, 30], [4, 4]))),
    ("time", {}, in_session(0, "full_strength", minutes=15)),
    ("time", {}, lambda plan: at(plan, 0, "full_strength")["workout"].update(seconds=600)),
    ("time", {}, in_step(0, "easy_run", 1, seconds=1795)),
    ("time", {}, in_session(0, "easy_run", minutes=45)),
    ("time", {}, in_workout(5, "race", seconds=2000)),
    ("race-time", {}, both(in_session(5, "race", minutes=35), in_workout(5, "race", seconds=2100))),
    ("distance", {}, in_workout(0, "easy_run", distance_m=7_900)),
    ("pace-order", {}, both(target(0, "easy_run", 0, pace_s_per_km=[285, 325]),
                            in_workout(0, "easy_run", distance_m=7_700))),
    ("pace-order", {}, target(0, "tempo_run", 1, heart_rate=[130, 139])),
    ("pace-order", {}, both(target(0, "interval_run", 1, pace_s_per_km=[252, 262]),
                            in_workout(0, "interval_run", distance_m=5_200))),
    ("race-effort", {}, both(*(target(5, "race", i, pace_s_per_km=[330, 340]) for i in range(3)),
                             in_session(5, "race", minutes=60), in_workout(5, "race", seconds=3350))),
    ("race-effort", {}, both(in_step(3, "tempo_run", 1, name="Race effort"),
                             target(3, "tempo_run", 1, pace_s_per_km=[360, 364]),
                             in_workout(3, "tempo_run", distance_m=5_000))),
    ("easy-weeks", {}, lambda plan: plan["weeks"][0].update(phase="adaptation")),
    ("macros", {}, in_day(0, 0, fat_g=100)),
    ("macros", {}, in_day(0, 0, protein_g=[125, 100])),
    ("amounts", {}, in_day(0, 0, protein_g=[50, 175])),
    ("amounts", {}, in_day(0, 0, protein_g=[65, 160])),
    ("amounts", {}, in_day(0, 2, carbohydrate_g=[150, 420])),
    ("amounts", {}, in_day(0, 1, carbohydrate_g=[0, 850])),
    ("training-energy", {}, lambda plan: shift_energy(plan, 300)),
    ("training-energy", {}, lambda plan: shift_energy(plan, -300)),
    ("deficit", {}, lambda plan: plan["weeks"][0]["days"][0].update(energy_kcal=2300, fat_g=79)),
    ("deficit", LOSES, lambda plan: plan["weeks"][3]["days"][0].update(
        advice=[{"says": "To lose weight slowly, easy days carry a little less.", "cites": []}])),
    ("title", {}, in_workout(0, "tempo_run", title="2 × 10 min comfortably hard")),
    ("title", {}, in_workout(0, "full_strength", in_short="Back squat 3 × 6-8")),
    ("heart", {"heart_rate": {"most": 160}}, nothing),
    ("heart", {"heart_rate": {"threshold": 195, "most": 190}}, nothing),
    ("paces", {"recent": {"race": {"distance": "10 km", "time": "55:00"}}}, nothing),
    ("paces", {"recent": {"race": {"distance": "10 km", "time": "34:00"}}}, nothing),
    ("easier-runs", {}, target(4, "tempo_run", 1, effort=[5, 6])),
    ("easier-runs", {}, lambda plan: plan["weeks"][2]["sessions"].__setitem__(
        0, copy.deepcopy(plan["weeks"][1]["sessions"][0]) | {"date": "2026-12-08"})),
    ("kit", {}, in_workout(0, "easy_run", kit=["Water"])),
    ("kit", {}, in_workout(0, "full_strength", kit=["Running shoes"])),
    ("kit", {}, swapped(0, 3, "band-row", [8, 12], [3, 3])),
    ("reserve", {}, in_set(0, 1, in_reserve=[3, 4])),
    ("reserve", {}, in_set(4, 1, in_reserve=[1, 2])),
    ("whole-body", {}, lambda plan: at(plan, 0, "full_strength")["workout"]["lift"].pop()),
    ("fuel", {}, long_run(WATER)),
    ("fuel", {}, long_run(GELS)),
    ("fuel", {}, long_run(GELS.replace("50 to", "30 to"), WATER)),
    ("fuel", {}, in_workout(0, "easy_run", fuel=[{"when": "during", "says": GELS, "cites": []}])),
    ("meals", {}, at_noon()),
    ("meals", {}, at_noon("12:30")),
    ("foods", {}, in_day(0, 0, advice=[SPOILED])),
    ("foods", {}, in_workout(0, "easy_run", fuel=[MILK])),
    ("foods", {"diet": ["gluten_free"]}, in_day(0, 0, advice=[{"says": "Have oats.", "cites": []}])),
    ("foods", {"diet": ["lactose_free"]}, in_workout(0, "easy_run", kit=["Running shoes", "Some cheese"])),
]


def shift_energy(plan, kcal):
    """On the day of the easy run: the food keeps up, so that only the training is wrong."""
    day = plan["weeks"][0]["days"][2]
    day["training_kcal"] += kcal
    day["energy_kcal"] += kcal
    day["fat_g"] += round(kcal / 9)


KEPT = [  # what lies just on the good side
    ({}, nothing),
    ({}, long_run(GELS, WATER)),
    ({}, at_noon("09:30")),
    ({}, in_workout(0, "interval_run", title="5 × 3 min hard, 2 min jog between")),
    ({"heart_rate": {"most": 182, "threshold": 168}}, nothing),
    ({"recent": {"race": {"distance": "10 km", "time": "41:30"}}}, nothing),
    ({"careful_with": ["ankle"]}, nothing),
    ({"equipment": ["Barbell", "power rack", "dumbbell", "kettlebells"]}, nothing),
    (SMALL, nothing),
    ({"diet": ["vegan", "gluten_free"]}, in_day(0, 0, advice=[{"says": "Gluten-free oats with soy milk, or "
                                                               "gluten-free oats alone.", "cites": []}])),
    ({"diet": ["lactose_free"]}, in_day(0, 0, advice=[{"says": "Take lactose-free milk.", "cites": []}])),
    (NEW, exposed),
    ({}, in_set(3, 3, repetitions=[6, 12])),
    (BENCH, in_set(0, 3, load_g=25_000, percent=75, repetitions=[6, 8],
                   notes=["The load is borrowed from your Bench press."])),
    (LOSES, lambda plan: plan["weeks"][0]["days"][0].update(energy_kcal=2400, fat_g=90)),
    ({"equipment": ["gym"]}, PRESS_AND_ROW),
    ({"races": [RUNNER["races"][0] | {"priority": "B"}]}, swapped(4, 2, "incline-push-up", [8, 12], [3, 3])),
]


def planted(changes, change):
    raw = copy.deepcopy(good_plan())
    change(raw)
    plan = judge.Plan(RUNNER | changes, raw)
    for session in plan.sessions:
        # So that only those plants change time and words which mean to.
        if session.lift and not session.workout["in_short"]:
            session.workout["in_short"] = f"{session.lift[0]['name']} {session.lift[0]['sets']} × 1"
        if session.lift and not session.workout["seconds"]:
            session.workout["seconds"] = lift_seconds(session) + \
                60 * sum(len(one["warm_up"]) for one in session.lift)
    return plan


def self_test():
    faults = []
    for number, (rule, changes, change) in enumerate(BROKEN):
        found = list(judge.breaches(planted(changes, change)))
        if {name for name, _, _ in found} != {rule}:
            names = {name: says for name, says, _ in found}
            faults.append(f"plant {number}: {rule} expected, found {names}")
    for number, (changes, change) in enumerate(KEPT):
        found = list(judge.breaches(planted(changes, change)))
        if found:
            faults.append(f"good plan {number}: nothing expected, found {[one[:2] for one in found][:4]}")
    faults += [f"{rule} is never broken here" for rule in judge.RULES if rule not in {one[0] for one in BROKEN}]
    other = good_plan() | {"distance_unit": "mi", "mass_unit": "lb"}
    if judge.difference(good_plan(), other):
        faults.append("units of the reader are taken for a difference")
    for rule, change in (("units", in_session(0, "easy_run", minutes=41)),
                         ("order-of-notes", in_set(0, 1, notes=["So.", "And so."]))):
        first, second = good_plan(), good_plan()
        in_set(0, 1, notes=["And so.", "So."])(first)
        in_set(0, 1, notes=["And so.", "So."])(second)
        change(second)
        if [name for name, _, _ in judge.compared("units", first, second)] != [rule]:
            faults.append(f"{rule} is not found between two plans")
    print("\n".join(faults + [f"{len(BROKEN)} planted breaches and {len(KEPT)} good plans, {len(faults)} faults"]))
    return 1 if faults else 0
