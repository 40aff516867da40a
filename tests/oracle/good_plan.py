# SPDX-License-Identifier: Apache-2.0
"""One good plan of seven weeks, made by hand, to plant breaches in."""
from datetime import date, timedelta

from whole_plan import exercises

MONDAY = date(2026, 11, 23)
PHASES = [("base", False), ("base", False), ("base", True), ("build", False), ("taper", False),
          ("race_week", False), ("recovery", False)]
RACE_DAY = MONDAY + timedelta(days=5 * 7 + 6)
RUNNER = {"goal": "running", "running_level": "intermediate", "lifting_level": "intermediate",
          "body_mass": "70 kg", "sex": "male", "age": 35, "diet": ["vegan"], "equipment": ["Gym"],
          "lifts": [{"exercise": "back squat", "load": "100 kg", "repetitions": 5},
                    {"exercise": "deadlift", "load": "120 kg", "repetitions": 5}],
          "races": [{"date": RACE_DAY.isoformat(), "distance": "10 km", "priority": "A"}]}
SAYS = [{"says": "Because.", "cites": ["house"]}]


def set_of(exercise, sets, repetitions, reserve, **more):
    row = exercises()[exercise]
    kind = {"body": "body_weight"}.get(row["load"], row["load"])
    return {"exercise": exercise, "name": row["name"], "sets": sets, "repetitions": repetitions,
            "timed": row["timed"] == "yes", "each_side": row["sides"] == "each", "load_kind": kind,
            "plates_g": [], "in_reserve": reserve, "tempo": "2-1-1", "rest_seconds": 90,
            "superset": 0, "warm_up": [], "notes": []} | more


def squat(sets):
    return set_of("back-squat", sets, [6, 8], [4, 4], load_g=85_000, percent=75,
                  plates_g=[25_000, 5_000, 2_500], warm_up=[{"repetitions": 5, "load_g": 42_500}])


def lifts(sets):
    """The press and the row, of which nothing is known, alternate."""
    return [squat(sets), set_of("kettlebell-deadlift", sets, [6, 8], [4, 4], load_g=32_000,
                                notes=["Your next weight up is too far away."]),
            set_of("push-up", sets, [8, 12], [3, 3], superset=1),
            set_of("dumbbell-row", sets, [6, 8], [3, 3], superset=1), set_of("plank", 1, [30, 45], [3, 3])]


def workout(**parts):
    empty = {"id": "x", "title": "Title", "in_short": "", "why": SAYS, "warm_up": [], "run": [],
             "lift": [], "movements": [], "cool_down": [], "how_to_go_on": SAYS, "kit": ["Running shoes", "Water"],
             "fuel": [], "seconds": 0, "distance_m": 0}
    return empty | parts


def step(name, kind, effort, seconds, pace, heart):
    return {"kind": kind, "name": name, "seconds": seconds,
            "target": {"effort": effort, "feel": "so", "pace_s_per_km": pace, "heart_rate": heart}}


JOG = ("Warm-up jog", "warm_up", [1, 2], 600, [340, 380], [110, 125])
EASY = ("Easy running", "work", [2, 3], 1800, [295, 332], [120, 140])
TEMPO = ("Threshold", "work", [6, 7], 1200, [250, 260], [160, 170])
HARD = ("Interval", "work", [8, 9], 180, [230, 240], [170, 182])


def lasting(seconds, part):
    return *part[:3], seconds, *part[4:]


def run(kind, day, *blocks):
    made = [{"times": times, "steps": [step(*one)]} for times, one in blocks]
    seconds = sum(times * one[3] for times, one in blocks)
    metres = sum(times * one[3] * 2000 / sum(one[4]) for times, one in blocks)
    content = workout(id=kind, run=made, seconds=seconds, distance_m=round(metres, -2))
    return session(kind, day, seconds // 60, content)


def session(kind, day, minutes, content, start="07:00"):
    return {"id": "", "date": day.isoformat(), "start": start, "kind": kind, "title": kind,
            "minutes": minutes, "importance": "should", "fixed": kind == "race",
            "first_exposure": False, "race_distance_m": 10_000 if kind == "race" else 0,
            "why": SAYS, "workout": content}


def lift(day, kind, sets, start="18:00"):
    content = workout(lift=lifts(sets), kit=["Flat shoes"])
    return session(kind, day, 45, content, start)


def race():
    parts = [{"kind": "work", "name": f"{name} part", "distance_m": metres,
              "target": {"effort": [8, 9], "feel": "so", "pace_s_per_km": [238, 242]}}
             for name, metres in (("First", 2500), ("Middle", 4500), ("Last", 3000))]
    made = workout(run=[{"times": 1, "steps": [part]} for part in parts], seconds=2400, distance_m=10_000)
    return session("race", RACE_DAY, 42, made)


def week_of(number):
    phase, deload = PHASES[number]
    monday = MONDAY + timedelta(days=7 * number)
    day = [monday + timedelta(days=i) for i in range(7)]
    easy = run("easy_run", day[2], (1, JOG), (1, EASY))
    if phase == "recovery":
        sessions = [easy]
    elif phase == "race_week":
        sessions = [lift(day[0], "upper_strength", 1), easy, race()]
    else:
        eased = deload or phase == "taper"
        sets = 1 if eased else 2
        tempo = [(1, lasting(600, TEMPO)), (1, lasting(600, EASY))] if eased else [(1, TEMPO)]
        hard = [(2, HARD), (1, lasting(540, EASY))] if eased else [(5, HARD)]
        sessions = [run("tempo_run", day[1], (1, JOG), *tempo),
                    lift(day[1], "full_strength", sets), easy,
                    run("interval_run", day[3], (1, JOG), *hard),
                    lift(day[4], "light_strength", sets)]
    return {"number": number + 1, "monday": monday.isoformat(), "phase": phase, "deload": deload,
            "focus": "", "why": SAYS, "running_minutes": 0, "cost": 0, "sessions": sessions,
            "left_out": [], "days": [day_of(one, sessions) for one in day]}


def day_of(day, sessions):
    """A man of 70 kg with 59.5 kg of lean mass: 45 kcal for each of them beside training."""
    training, minutes = 0, 0
    for one in sessions:
        if one["date"] == day.isoformat():
            minutes += one["minutes"]
            training += one["workout"]["distance_m"] * 70 / 1000 or 3 * 1.05 * 70 * one["minutes"] / 60
    training = round(training, -1)
    energy = 2700 + training
    protein, least = [100, 125], 350 if minutes > 60 else 210
    carbohydrate = [least, least + 150]
    fat = round((energy - 2 * sum(protein) - 2 * sum(carbohydrate)) / 9)
    return {"date": day.isoformat(), "energy_kcal": energy, "training_kcal": training,
            "carbohydrate_g": carbohydrate, "protein_g": protein, "fat_g": fat, "drink_ml": 2500,
            "meals": [], "options": [], "advice": SAYS, "warnings": []}


def good_plan():
    return {"distance_unit": "km", "mass_unit": "kg", "goal": "running", "notes": [],
            "weeks": [week_of(number) for number in range(len(PHASES))]}
