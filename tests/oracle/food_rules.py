# SPDX-License-Identifier: Apache-2.0
"""What a day and a session may ask to be eaten; as in lift_rules."""
import re
from functools import cache

from whole_plan import HARD, LIFTS, RUNS, foods


def days_with_sessions(plan):
    for week, sessions in zip(plan.weeks, plan.by_week):
        for day in week.get("days", []):
            yield week, day, [s for s in sessions if s.raw["date"] == day["date"]]


def macros_add_up(plan):
    """4 kcal a gram of protein and carbohydrate, 9 of fat, within rounding."""
    for _, day, _ in days_with_sessions(plan):
        if "energy_kcal" not in day:
            continue
        protein, carbohydrate, fat = sum(day["protein_g"]) / 2, sum(day["carbohydrate_g"]) / 2, day["fat_g"]
        total = 4 * protein + 4 * carbohydrate + 9 * fat
        if abs(total - day["energy_kcal"]) > 10:
            yield f"{day['date']}: {total:.0f} kcal in food, {day['energy_kcal']} are said", None
        if day["protein_g"][0] > day["protein_g"][1] or day["carbohydrate_g"][0] > day["carbohydrate_g"][1]:
            yield f"{day['date']}: a range runs backwards", None


def amounts_for_the_body(plan):
    """R4, E82, E83: g per kg, to the five grams that amounts are rounded to."""
    for _, day, sessions in days_with_sessions(plan):
        if plan.mass is None or "protein_g" not in day:
            if plan.mass is not None or "protein_g" in day:
                yield f"{day['date']}: amounts without a body mass, or none with one", None
            continue
        low, high = day["protein_g"]
        if low < 1.4 * plan.mass - 2.51 or high > 2.2 * plan.mass + 2.51:
            yield f"{day['date']}: {low} to {high} g of protein for {plan.mass:g} kg", None
        low, high = day["carbohydrate_g"]
        minutes = sum(s.minutes for s in sessions if s.kind != "mobility")
        least = 5 if minutes > 60 else 3
        if low < least * plan.mass - 2.51 or high > 12 * plan.mass + 2.51:
            yield f"{day['date']}: {low} to {high} g of carbohydrate for {plan.mass:g} kg", None
        if day["fat_g"] < 0.5 * plan.mass:
            yield f"{day['date']}: {day['fat_g']} g of fat", None


def lean_mass(plan):
    stated = plan.profile.get("body_fat")
    fat = stated if stated is not None else {"male": 15, "female": 25}.get(plan.profile.get("sex"), 20)
    return plan.mass * (1 - fat / 100)


def training_energy(plan):
    """E88, E89: about 1 kcal a kg and km of running, a third less where hard running is reckoned by
    its minutes; 3.5 to 6 METs of lifting, rest taken off."""
    for _, day, sessions in days_with_sessions(plan):
        if "training_kcal" not in day:
            continue
        low = high = 0
        for session in sessions:
            hours = session.minutes / 60
            if session.kind in RUNS:
                kilometres = session.workout["distance_m"] / 1000
                if not kilometres:
                    break
                low += 0.65 * plan.mass * kilometres
                high += 1.30 * plan.mass * kilometres
            else:
                mets = (2.5, 5.0) if session.kind in LIFTS else (1.0, 2.0)
                low += mets[0] * 1.05 * plan.mass * hours
                high += mets[1] * 1.05 * plan.mass * hours
        else:
            if not low - 15 <= day["training_kcal"] <= high + 15:
                yield f"{day['date']}: {day['training_kcal']} kcal of training, " \
                      f"{low:.0f} to {high:.0f} recounted", None


def may_lose(plan, week):
    return plan.profile.get("weight_wish") == "lose" and plan.goal == "running" and \
        plan.profile.get("age", 18) >= 18 and week["phase"] in ("adaptation", "base", "recovery")


SAID_LESS = re.compile(r"lose weight slowly|less energy this week|eat less than you use|deficit", re.I)


def no_deficit(plan):
    """E90: 45 kcal a kg of lean mass beside training; on easy days 40 while a runner loses weight
    in the base, never in a race or muscle block."""
    for week, day, sessions in days_with_sessions(plan):
        if not may_lose(plan, week):
            for said in (*day["advice"], *day["warnings"]):
                if SAID_LESS.search(said["says"]):
                    yield f"{day['date']} in {week['phase']}: {said['says']}", None
        if "energy_kcal" in day:
            hard = any(session.kind in HARD for session in sessions)
            needed = (40 if may_lose(plan, week) and not hard else 45) * lean_mass(plan)
            left = day["energy_kcal"] - day["training_kcal"]
            if left < needed - 31:
                yield f"{day['date']}: {left} kcal beside training, {needed:.0f} wanted", None


def spoken_foods(text):
    for name, diets in foods():
        pattern = rf"(?<![\w-]){re.escape(name)}(?![\w-])"
        if re.search(pattern, text, re.I):
            text = re.sub(pattern, "", text, flags=re.I)
            yield name, diets


NEVER = {"vegetarian": r"\b(meat|ham|tuna|bacon|beef|salmon|chicken|fish)\b",
         "vegan": r"\b(meat|ham|tuna|bacon|beef|salmon|chicken|fish|honey|butter|cheese|eggs?|whey)\b",
         "gluten_free": r"\b(bread|bagel|toast|pasta|noodles)\b",
         "lactose_free": r"\b(cheese|whey|quark)\b"}


def foods_fit(plan):
    """What is named suits the diet, by data/foods.csv and by plain words."""
    wanted = set(plan.profile.get("diet", []))
    if not wanted:
        return
    texts = []
    for session in plan.sessions:
        texts += [(fuel["says"], session) for fuel in session.workout["fuel"]]
        texts += [(thing, session) for thing in session.workout["kit"]]
    for _, day, _ in days_with_sessions(plan):
        texts += [(said["says"], None) for key in ("meals", "advice", "warnings") for said in day[key]]
    for text, session in texts:
        bad = [name for name, diets in cached_foods(text) if not wanted <= diets]
        bad += [word for diet in wanted for word in cached_never(diet, text)]
        if bad:
            yield f"{bad[0]} for {', '.join(sorted(wanted))}: {text}", session


@cache
def cached_foods(text):
    return list(spoken_foods(text))


@cache
def cached_never(diet, text):
    return re.findall(NEVER[diet], text, re.I)


def fuel_by_length(plan):
    """E85, E87: nothing within 45 min, 30 to 60 g of carbohydrate an hour from 75 min, up to 90 g
    beyond 150; drink from an hour on."""
    for session in plan.sessions:
        if session.kind not in RUNS:
            continue
        minutes = -(-session.workout["seconds"] // 60)
        during = " ".join(fuel["says"] for fuel in session.workout["fuel"] if fuel["when"] == "during")
        wanted = "60 to 90 g" if minutes > 150 else "30 to 60 g" if minutes >= 75 else ""
        if wanted not in during or (minutes <= 45 and "carbohydrate" in during) or \
                (minutes >= 60) != ("ml an hour" in during):
            yield f"{minutes} min: {during or 'nothing'}", session
        for low, high in re.findall(r"(\d+) to (\d+) g in all", during):
            if abs(int(low) - minutes / 2) > 2.6 or abs(int(high) - minutes) > 2.6:
                yield f"{low} to {high} g in {minutes} min", session


def meals_between(plan):
    """P3, R5: a meal between two sessions three to eight hours apart."""
    for _, day, sessions in days_with_sessions(plan):
        training = [s for s in sessions if s.kind not in ("mobility", "recovery_run")]
        times = [meal["time"] for meal in day["meals"] if meal["date"] == day["date"]]
        for first, second in zip(training, training[1:]):
            gap = (second.start - first.end).total_seconds() / 3600
            if 3 <= gap <= 8 and not any(f"{first.end:%H:%M}" <= time <= f"{second.start:%H:%M}" for time in times):
                yield f"no meal in {gap:g} h before {second}", first


FOOD_RULES = {
    "macros": macros_add_up,
    "amounts": amounts_for_the_body,
    "training-energy": training_energy,
    "deficit": no_deficit,
    "foods": foods_fit,
    "fuel": fuel_by_length,
    "meals": meals_between,
}
