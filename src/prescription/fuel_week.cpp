// SPDX-License-Identifier: Apache-2.0
#include <fmt/core.h>

#include <algorithm>
#include <array>
#include <cctype>

#include "prescription/day_amounts.h"
#include "prescription/energy.h"
#include "prescription/food_words.h"
#include "prescription/fuel.h"
#include "prescription/run_library.h"

namespace tandem::prescription {
namespace {

constexpr std::size_t days_a_week = 7;
constexpr Minutes least_gap{3 * 60};  // MISSION P3: a meal between sessions 3 hours apart or more
constexpr Minutes most_gap{8 * 60};   // E86
constexpr Minutes after_first{60};    // house
constexpr Minutes before_second{90};  // house
constexpr Minutes long_race{90};      // E39: where full stores are worth a day of eating
constexpr double low = 30;            // kcal per kg of fat-free mass (E90)
constexpr double plenty = 45;
constexpr double most_protein_share = 0.35;  // of energy, in meals that people like (house)
constexpr double least_protein = 1.4;        // g per kg (R4)
constexpr int adult = 18;
// What a run by turns with walking uses of the energy of running that long: fewer kilometres, and
// walking ones are cheaper (house).
constexpr double share_with_walking = 0.65;

using Needs = std::array<DayNeed, days_a_week>;

bool wants_meal(const Placed& first, const Placed& second) {
    const Minutes gap = second.start - first.end();
    return first.date() == second.date() && is_training(first.session.kind) &&
           is_training(second.session.kind) && gap >= least_gap && gap <= most_gap;
}

std::string low_name(const Session& session) {
    std::string name{traits(session.kind).name};
    name[0] = static_cast<char>(std::tolower(static_cast<unsigned char>(name[0])));
    return name;
}

class Writer {
  public:
    explicit Writer(const FuelWeekRequest& request)
        : request_(request),
          condition_(condition::assess(request.athlete)),
          walks_(needs_walking({request.athlete,
                                condition::running_fitness(request.athlete),
                                request.week,
                                {},
                                0})) {
        for (std::size_t i = 0; i < days_a_week; ++i)
            days_[i].date = request.week.monday + std::chrono::days{i};
    }

    std::vector<PlannedDay> write() {
        sum_up();
        for (std::size_t i = 0; i < days_a_week; ++i) {
            if (athlete().body_mass) set_amounts(days_[i], needs_[i], athlete(), request_.week);
            write_foods(days_[i], needs_[i]);
            write_night(i);
        }
        write_meals();
        write_week_advice();
        write_warnings();
        return {days_.begin(), days_.end()};
    }

  private:
    const Athlete& athlete() const { return request_.athlete; }
    // What is said once a week.
    PlannedDay& monday() { return days_.front(); }

    std::optional<std::size_t> position(const Placed& placed) const {
        const auto day = (placed.date() - request_.week.monday).count();
        if (day < 0 || day >= static_cast<int>(days_a_week)) return {};
        return static_cast<std::size_t>(day);
    }

    void sum_up() {
        for (std::size_t i = 0; i < request_.sessions.size(); ++i) {
            const Placed& placed = request_.sessions[i];
            const auto day = position(placed);
            if (!day) continue;
            const Session& session = placed.session;
            const Metres expected =
                i < request_.distances.size() ? request_.distances[i] : Metres{0};
            const bool walks = walks_ && traits(session.kind).run &&
                               session.kind != SessionKind::Race && expected.value == 0;
            needs_[*day].energy += training_energy(athlete(), condition_, session, expected) *
                                   (walks ? share_with_walking : 1.0);
            if (is_training(session.kind)) needs_[*day].training += session.minutes;
            if (is_hard(session.kind)) needs_[*day].hard = true;
            if (*day > 0) look_ahead(needs_[*day - 1], session);
        }
        for (const Placed& placed : request_.monday_after)
            look_ahead(needs_.back(), placed.session);
    }

    // What a session of tomorrow means for today.
    static void look_ahead(DayNeed& today, const Session& tomorrow) {
        if (traits(tomorrow.kind).hard_run) today.before_hard_run = true;
        if (tomorrow.kind != SessionKind::Race) return;
        (tomorrow.minutes >= long_race ? today.before_race : today.before_short_race) = true;
    }

    void write_foods(PlannedDay& day, const DayNeed& need) const {
        if (!athlete().body_mass) {
            const PerKilogram carbohydrate = carbohydrate_for(need);
            const PerKilogram protein = protein_for(athlete());
            day.advice.push_back(
                {fmt::format("For each kilogram of body mass about {:g} to {:g} g of carbohydrate "
                             "and {:g} to {:g} g of protein over the day.",
                             carbohydrate.least, carbohydrate.most, protein.least, protein.most),
                 {"E83", "E82"}});
        }
        const auto turn = static_cast<std::size_t>(day_index(day.date));
        const std::string carbohydrate = name_carbohydrate(athlete().diet, turn);
        const std::string protein = name_protein(athlete().diet, turn);
        if (need.before_race) {
            day.advice.push_back(
                {fmt::format("Fill up for tomorrow's race: {} at every meal, little fat and fibre, "
                             "nothing new.",
                             carbohydrate),
                 {"E39"}});
        } else if (need.before_short_race) {
            day.advice.push_back(
                {fmt::format(
                     "Tomorrow is a race: eat as you are used to, with {} at the meals, and "
                     "nothing new. So short a race asks for no more.",
                     carbohydrate),
                 {"E83", "house"}});
        } else if (need.training > Minutes{75}) {
            day.advice.push_back({fmt::format("Much training: {} at every meal, with {} beside it.",
                                              carbohydrate, protein),
                                  {"E83"}});
        } else if (need.training > Minutes{30}) {
            day.advice.push_back(
                {fmt::format("Eat carbohydrate around the training, such as {}, and {} with "
                             "vegetables at the other meals.",
                             carbohydrate, protein),
                 {"E83"}});
        } else if (need.hard) {
            day.advice.push_back(
                {fmt::format("Short but hard: {} before it, {} after it, and no small portions.",
                             carbohydrate, protein),
                 {"E83", "house"}});
        } else {
            day.advice.push_back(
                {fmt::format("A light day: plenty of vegetables with {}, and smaller "
                             "portions of {} than on long days.",
                             protein, carbohydrate),
                 {"E83"}});
        }
    }

    void write_night(std::size_t day) {
        const DayNeed& need = needs_[day];
        if (need.before_race || need.before_short_race) {
            days_[day].advice.push_back({"Go to bed in good time: tomorrow is a race.", {"E91"}});
        } else if (need.before_hard_run) {
            days_[day].advice.push_back(
                {"Go to bed in good time: tomorrow's run is a hard one.", {"E91"}});
        }
    }

    void write_meals() {
        const auto& sessions = request_.sessions;
        for (std::size_t i = 0; i + 1 < sessions.size(); ++i) {
            const auto day = position(sessions[i]);
            if (!day || !wants_meal(sessions[i], sessions[i + 1])) continue;
            const Moment at =
                std::min(sessions[i].end() + after_first, sessions[i + 1].start - before_second);
            days_[*day].meals.push_back(
                {at,
                 {fmt::format("A good meal between {} and {}: carbohydrate such as {}, and 20 to "
                              "40 g of protein such as {}.",
                              low_name(sessions[i].session), low_name(sessions[i + 1].session),
                              name_carbohydrate(athlete().diet, *day),
                              name_protein(athlete().diet, *day)),
                  {"E86", "article-a"}}});
        }
    }

    void write_week_advice() {
        monday().advice.push_back(
            {"Sleep 7 to 9 hours a night this week: that is where training becomes fitness.",
             {"E91", "article-b"}});
        monday().advice.push_back(
            {"Share the protein out over three or four meals; day after day counts more than the "
             "minute.",
             {"E82", "house"}});
        if (athlete().body_mass)
            monday().advice.push_back(
                {"The amounts are estimates to begin with: if your weight drifts where you do not "
                 "want it over some weeks, eat a little more or less.",
                 {"derived", "E90"}});
        else
            monday().advice.push_back(
                {"State your body mass in the profile, and each day gets its amounts.", {"house"}});
        if (may_lose_weight(athlete(), request_.week))
            monday().advice.push_back(
                {"To lose weight slowly, easy days and rest days carry a little less energy this "
                 "week; hard days are fed in full, and protein is higher.",
                 {"E90", "E82", "house"}});
        if (athlete().weight_wish == WeightWish::Gain)
            monday().advice.push_back(
                {"To gain slowly, each day carries a little more energy than it uses.", {"house"}});
    }

    void write_warnings() {
        warn_of_losing();
        if (athlete().age.value_or(adult) < adult)
            monday().warnings.push_back(
                {"These amounts are for adults. Who still grows needs more: ask a doctor or "
                 "dietitian what is right for you.",
                 {"house"}});
        const auto intake = athlete().energy_intake;
        if (intake && athlete().body_mass) warn_of_intake(*intake);
    }

    void warn_of_losing() {
        if (athlete().weight_wish != WeightWish::Lose || may_lose_weight(athlete(), request_.week))
            return;
        if (athlete().goal != Goal::Running) {
            monday().warnings.push_back(
                {"You wish to lose weight, and also to build strength: the plan never eats less "
                 "than it uses while muscle is a goal.",
                 {"E90", "article-e"}});
        } else if (athlete().age.value_or(adult) >= adult) {
            monday().warnings.push_back(
                {"You wish to lose weight: not in these weeks. From the build phase to the race "
                 "the plan feeds the training in full; the base phase is the time for it.",
                 {"E90"}});
        }
    }

    void warn_of_intake(double intake) {
        const double lean = fat_free_kilograms(athlete());
        double used = 0;
        for (const DayNeed& need : needs_)
            used += need.energy;
        const double left = (intake - used / days_a_week) / lean;
        if (left < low) {
            monday().warnings.push_back(
                {"What you usually eat leaves little energy for your body once training is paid "
                 "for. Eat more, or train less; see a clinician if this lasts or you feel unwell.",
                 {"E90"}});
        } else if (left < plenty) {
            monday().warnings.push_back(
                {"What you usually eat leaves somewhat less energy than is plenty beside this "
                 "training. Keep an eye on how you feel, and add a little on the hard days.",
                 {"E90"}});
        }
        for (std::size_t i = 0; left >= low && i < days_a_week; ++i) {
            if ((intake - needs_[i].energy) / lean < low)
                days_[i].warnings.push_back(
                    {"Today uses much: with what you usually eat little would be left. Eat more "
                     "today.",
                     {"E90"}});
        }
        warn_of_protein(intake);
    }

    void warn_of_protein(double intake) {
        if (intake * most_protein_share / 4 >= least_protein * body_kilograms(athlete())) return;
        monday().warnings.push_back(
            {"With as little as you usually eat, the protein asked for hardly fits in. More to "
             "eat comes first.",
             {"E82", "house"}});
    }

    const FuelWeekRequest& request_;
    condition::Condition condition_;
    bool walks_;
    std::array<PlannedDay, days_a_week> days_;
    Needs needs_{};
};

}  // namespace

std::vector<PlannedDay> fuel_week(const FuelWeekRequest& request) {
    return Writer{request}.write();
}

}  // namespace tandem::prescription
