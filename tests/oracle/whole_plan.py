# SPDX-License-Identifier: Apache-2.0
"""A whole plan as it is judged: the catalogues, what can be put together in a gym, what is known of
an athlete, and the sessions. No code of the product."""
import csv
import itertools
import pathlib
import re
from collections import Counter
from datetime import date, datetime, timedelta
from functools import cache, cached_property

DATA = pathlib.Path(__file__).resolve().parents[2] / "data"
POUND = 453.59237
RUNS = {"run", "easy_run", "recovery_run", "long_run", "quality_run", "tempo_run", "interval_run",
        "hill_run", "race"}
QUALITY = {"quality_run", "tempo_run", "interval_run", "hill_run"}
LEG_LIFTS = {"full_strength", "leg_strength", "light_strength"}
LIFTS = LEG_LIFTS | {"upper_strength"}
HARD = QUALITY | {"long_run", "race", "full_strength", "leg_strength"}
LEG_PATTERNS = {"squat", "hinge", "single-leg", "hip", "calf", "plyo"}
LOADING = {"adaptation", "base", "build", "peak"}
LEVELS = ["beginner", "intermediate", "advanced"]
BARE = {"body_weight", "band"}
ONE_VISIT = timedelta(minutes=15)


# --- the catalogues -------------------------------------------------------------------------------

def rows(name):
    with open(DATA / name, newline="", encoding="utf-8") as file:
        return list(csv.DictReader(file))


@cache
def exercises():
    result = {}
    for row in rows("exercises.csv"):
        row["muscles"] = {m: float(s) for m, s in (p.split(":") for p in row["muscles"].split())}
        row["equipment"] = set() if row["equipment"] == "none" else set(row["equipment"].split(";"))
        row["regions"] = set(row["regions"].split())
        row["loaded"] = row["load"] not in ("body", "band")
        result[row["id"]] = row
    return result


def plain(text):
    return re.sub(r"[-_ \t]+", " ", text).strip().lower()


@cache
def by_name():
    names = {}
    for row in exercises().values():
        for name in [row["id"], row["name"], *row["other_names"].split(";")]:
            names.setdefault(plain(name), row)
    return names


@cache
def foods():
    """From the longest name on, so that soy milk is not taken for milk."""
    table = [(row["name"], set(row["diets"].split())) for row in rows("foods.csv")]
    return sorted(table, key=lambda food: -len(food[0]))


# As people write them; each means one word of the catalogue.
EQUIPMENT_WORDS = {"barbells": "barbell", "bar": "barbell", "squat rack": "rack", "power rack": "rack",
                   "dumbbell": "dumbbells", "kettlebells": "kettlebell", "band": "bands",
                   "resistance band": "bands", "resistance bands": "bands", "cable": "cables",
                   "cable machine": "cables", "machines": "machine", "leg press machine": "leg press",
                   "plyo box": "box", "step": "box", "pull up bar": "pull-up bar",
                   "chin up bar": "pull-up bar", "full gym": "gym", "commercial gym": "gym"}


# --- what a profile states ------------------------------------------------------------------------

def grams(text):
    number, unit = re.fullmatch(r"([\d.]+)\s*(kg|g|lb|lbs)", text.strip()).groups()
    return round(float(number) * {"kg": 1000, "g": 1}.get(unit, POUND))


def metres_of(text):
    named = {"half marathon": 21_098, "marathon": 42_195}
    if text in named:
        return named[text]
    number, unit = re.fullmatch(r"([\d.]+)\s*(km|mi|m)", text).groups()
    return float(number) * {"km": 1000, "m": 1, "mi": 1609.344}[unit]


def ladder(first, last, step, unit):
    count = round((last - first) / step)
    return [round((first + i * step) * unit) for i in range(count + 1)]


class Gym:
    """What can be put together; what is unstated is usual, in kilograms or in pounds."""

    def __init__(self, profile):
        stated = profile.get("gym", {})
        words = [plain(word) for word in profile.get("equipment", [])]
        self.has = {EQUIPMENT_WORDS.get(word, word).replace("pull up", "pull-up") for word in words}
        self.everything = "gym" in self.has
        self.pounds = stated.get("pounds", profile.get("mass_unit", "kg") == "lb")
        unit = POUND if self.pounds else 1000
        self.bar = grams(stated["bar"]) if "bar" in stated else round((45 if self.pounds else 20) * unit)
        usual = ([(45, 8), (35, 2), (25, 2), (10, 4), (5, 2), (2.5, 2)] if self.pounds else
                 [(25, 6), (20, 2), (15, 2), (10, 2), (5, 2), (2.5, 2), (1.25, 2)])
        self.plates = Counter()
        for each, count in ([self.pile(text) for text in stated["plates"]] if "plates" in stated else
                            [(round(each * unit), count) for each, count in usual]):
            self.plates[each] += count
        self.dumbbells = self.hand(stated, "dumbbells", (5, 90, 5) if self.pounds else (2.5, 40, 2.5), unit)
        self.kettlebells = self.hand(stated, "kettlebells", (15, 75, 10) if self.pounds else (8, 32, 4), unit)

    @staticmethod
    def pile(text):
        count, cross, each = text.rpartition("x")
        return grams(each), int(count) if cross else 2

    @staticmethod
    def hand(stated, key, usual, unit):
        return sorted(grams(text) for text in stated[key]) if key in stated else ladder(*usual, unit)

    def equipped(self, exercise):
        return self.everything or exercise["equipment"] <= self.has

    @cached_property
    def bar_loads(self):
        sums = {0}
        for each, count in self.plates.items():
            sums = {s + 2 * each * pairs for s in sums for pairs in range(count // 2 + 1)}
        return sorted(self.bar + s for s in sums)

    def weights(self, exercise):
        return self.kettlebells if "kettlebell" in exercise["equipment"] else self.dumbbells

    def loads(self, exercise, up_to):
        if exercise["load"] == "barbell":
            return [load for load in self.bar_loads if load <= up_to]
        if exercise["load"] == "machine":
            step = 5 * POUND if self.pounds else 2500
            return [round(i * step) for i in range(1, int(up_to / step + 0.001) + 1)]
        return [load for load in self.weights(exercise) if load <= up_to]

    def can_load(self, exercise, load):
        # A gram aside: weights in pounds are kept in whole grams.
        return any(abs(one - load) <= 1 for one in self.loads(exercise, load + 1))

    def steps_between(self, exercise, low, high):
        """How many loads there are above `low` up to `high`."""
        return sum(low + 1 < load <= high + 1 for load in self.loads(exercise, high + 1))

    def lightest(self, exercise):
        if exercise["load"] == "barbell":
            return self.bar
        if exercise["load"] == "machine":
            return round(5 * POUND) if self.pounds else 2500
        weights = self.weights(exercise)
        return weights[0] if weights else None


def epley(repetitions):
    return 1 if repetitions == 1 else 1 / (1 + repetitions / 30)


def brzycki(repetitions):
    return max(37 - repetitions, 1) / 36


def maximum_of(load, repetitions):
    """Between the two formulas, and by the careful one beyond ten repetitions (E80)."""
    if repetitions > 10:
        return load / epley(repetitions)
    return load / ((epley(repetitions) + brzycki(repetitions)) / 2)


def root_of(exercise):
    ratio = 1.0
    while exercise["anchor"]:
        ratio *= int(exercise["ratio"]) / 100
        exercise = exercises()[exercise["anchor"]]
    return exercise["id"], ratio


NOTHING = {"title": "", "why": [], "warm_up": [], "run": [], "lift": [], "movements": [], "cool_down": [],
           "how_to_go_on": [], "kit": [], "fuel": [], "seconds": 0, "distance_m": 0}


class Session:
    def __init__(self, raw, week):
        self.raw, self.week = raw, week
        self.kind = raw["kind"]
        hours, minutes = map(int, raw["start"].split(":"))
        self.start = datetime.combine(date.fromisoformat(raw["date"]), datetime.min.time())
        self.start += timedelta(hours=hours, minutes=minutes)
        self.minutes = raw["minutes"]
        self.end = self.start + timedelta(minutes=self.minutes)
        self.is_empty = raw.get("workout") is None
        self.workout = raw.get("workout") or NOTHING
        self.lift = self.workout["lift"]
        self.after_run = False

    def __str__(self):
        return f"{self.kind} {self.start:%a %Y-%m-%d %H:%M} {self.minutes} min"

    def steps(self):
        for block in self.workout["run"]:
            for step in block["steps"]:
                yield block["times"], step

    def sets(self):
        return sum(one["sets"] for one in self.lift)

    def leg_sets(self):
        return sum(one["sets"] for one in self.lift if of(one)["pattern"] in LEG_PATTERNS)


class Plan:
    def __init__(self, profile, raw):
        self.profile, self.raw = profile, raw
        self.weeks = raw["weeks"]
        self.gym = Gym(profile)
        self.by_week = [[Session(one, week) for one in week["sessions"]] for week in self.weeks]
        self.sessions = [session for week in self.by_week for session in week]
        for before, session in itertools.pairwise(self.sessions):
            session.after_run = before.kind in RUNS and session.start - before.end <= ONE_VISIT
        self.goal = profile["goal"]
        self.mass = grams(profile["body_mass"]) / 1000 if "body_mass" in profile else None
        self.is_new = profile.get("new_to_strength", False)
        self.races = [(date.fromisoformat(str(race["date"])), race["priority"])
                      for race in profile.get("races", [])]

    def lifts(self):
        for session in self.sessions:
            for one in session.lift:
                yield session, one

    @cached_property
    def known(self):
        """Exercise and maximum of each known lift that tells one."""
        result = []
        for lift in self.profile.get("lifts", []):
            exercise, load = by_name().get(plain(lift["exercise"])), grams(lift["load"])
            repetitions = lift.get("repetitions", 1)
            if exercise and exercise["loaded"] and 0 < load <= 500_000 and 1 <= repetitions <= 30:
                result.append((exercise, maximum_of(load, repetitions)))
        return result

    def own_maxima(self, exercise):
        return [maximum for known, maximum in self.known if known["id"] == exercise["id"]]

    def kindred_maxima(self, exercise):
        root, ratio = root_of(exercise)
        return [maximum * ratio / root_of(known)[1] for known, maximum in self.known
                if root_of(known)[0] == root]


def of(one):
    return exercises()[one["exercise"]]


def name_of(one):
    load = f" {one['load_g'] / 1000:g} kg" if "load_g" in one else ""
    least, most = one["repetitions"]
    return f"{one['exercise']} {one['sets']} x {least}-{most}{load}"
