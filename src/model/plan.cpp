// SPDX-License-Identifier: Apache-2.0
#include "model/plan.h"

#include <algorithm>

namespace tandem {

std::string_view phase_name(Phase phase) {
    switch (phase) {
        case Phase::Adaptation:
            return "adaptation";
        case Phase::Base:
            return "base";
        case Phase::Build:
            return "build";
        case Phase::Peak:
            return "peak";
        case Phase::Taper:
            return "taper";
        case Phase::RaceWeek:
            return "race week";
        case Phase::Recovery:
            return "recovery";
    }
    return "";
}

namespace {

class Citing {
  public:
    void add(const Reason& reason) { ids_.insert(reason.cites.begin(), reason.cites.end()); }
    void add(const std::vector<Reason>& reasons) {
        for (const Reason& reason : reasons)
            add(reason);
    }
    void add(const Workout& workout) {
        add(workout.why);
        add(workout.how_to_go_on);
        for (const Fuel& fuel : workout.fuel)
            add(fuel.reason);
    }
    void add(const PlannedDay& day) {
        add(day.advice);
        add(day.warnings);
        for (const Meal& meal : day.meals)
            add(meal.reason);
    }
    void add(const PlannedWeek& week) {
        add(week.why);
        for (const PlannedSession& session : week.sessions) {
            add(session.why);
            if (session.workout) add(*session.workout);
        }
        for (const PlannedDay& day : week.days)
            add(day);
    }
    std::set<std::string> take() { return std::move(ids_); }

  private:
    std::set<std::string> ids_;
};

}  // namespace

std::set<std::string> cited_in(const Plan& plan) {
    Citing citing;
    citing.add(plan.notes);
    for (const PlannedWeek& week : plan.weeks)
        citing.add(week);
    return citing.take();
}

bool leaves_out_a_must(const Plan& plan) {
    return std::ranges::any_of(plan.weeks, [](const PlannedWeek& week) {
        return std::ranges::any_of(week.left_out, [](const LeftOut& left) {
            return left.session.importance == Importance::Must;
        });
    });
}

}  // namespace tandem
