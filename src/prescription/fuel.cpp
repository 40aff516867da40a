// SPDX-License-Identifier: Apache-2.0
#include "prescription/fuel.h"

#include <fmt/core.h>

#include <algorithm>

#include "prescription/energy.h"
#include "prescription/food_words.h"

namespace tandem::prescription {
namespace {

using knowledge::FoodUse;
using When = Fuel::When;

constexpr Minutes morning_ends{10 * 60};    // before it, breakfast is the question (house)
constexpr Minutes early{8 * 60};            // a full meal hours ahead would cost sleep (house)
constexpr Minutes long_enough_to_load{60};  // E84
constexpr Minutes needs_nothing{45};        // E85
constexpr Minutes needs_carbohydrate{75};   // E85 says "from about an hour"; the gap is house
constexpr Minutes needs_much{150};          // E85
constexpr Minutes drinks_on_the_way{60};    // house; E87 speaks of heat and 90 min
constexpr Minutes next_is_near{8 * 60};     // E86
constexpr Minutes time_for_a_meal{150};     // an hour to get hungry, 90 min to digest (house)
constexpr double refill_least = 1.0;        // g per kg and hour, E86
constexpr double refill_most = 1.2;
constexpr int half_marathon = 20'000;  // m; races at which eating on the way counts

class Writer {
  public:
    explicit Writer(const FuelRequest& request)
        : request_(request), kind_(request.session.session.kind), minutes_(expected_minutes()) {}

    std::vector<Fuel> write() {
        if (!is_training(kind_)) return {};
        write_before();
        write_during();
        write_between();
        write_after();
        return std::move(fuel_);
    }

  private:
    Minutes expected_minutes() const {
        if (request_.workout && request_.workout->time.count() > 0)
            return std::chrono::ceil<Minutes>(request_.workout->time);
        return request_.session.session.minutes;
    }

    void say(When when, std::string says, std::vector<std::string> cites) {
        fuel_.push_back({when, {std::move(says), std::move(cites)}});
    }

    const std::vector<Diet>& diet() const { return request_.athlete.diet; }
    bool builds_muscle() const { return request_.athlete.goal != Goal::Running; }
    bool runs() const { return traits(kind_).run; }
    bool races() const { return kind_ == SessionKind::Race; }
    bool demanding() const {
        return runs() && (minutes_ > long_enough_to_load || traits(kind_).hard_run);
    }

    // "60 to 75 g", or in words where body mass is unknown.
    std::string per_kilogram(double least, double most) const {
        if (!request_.athlete.body_mass)
            return fmt::format("{:g} to {:g} g for each kilogram of body mass", least, most);
        const double mass = body_kilograms(request_.athlete);
        return gram_range(least * mass, most * mass);
    }

    static Minutes gap(const Placed& earlier, const Placed& later) {
        return later.start - earlier.end();
    }

    void write_before() {
        // What comes before the second session of a day is said with the first, as Between.
        if (request_.before && gap(*request_.before, request_.session) < next_is_near) return;
        const Minutes start = time_of_day(request_.session.start);
        if (demanding() && start >= early) {
            const std::string tried = races() ? " Only what you have tried before a hard run." : "";
            say(When::Before,
                fmt::format("Eat a meal with {} of carbohydrate one to four hours before, the more "
                            "the longer ahead: {}.{}",
                            per_kilogram(1, 4), name_foods(FoodUse::Before, diet(), 3), tried),
                {"E84"});
        } else if (demanding()) {
            say(When::Before,
                fmt::format("Eat something small and light before you leave, such as {}, and have "
                            "a good dinner with carbohydrate the evening before. This run is no "
                            "run for an empty stomach.",
                            name_foods(FoodUse::Before, diet(), 3)),
                {"E84", "article-e"});
        } else if (start < morning_ends) {
            write_light_breakfast();
        }
    }

    void write_light_breakfast() {
        const std::string foods = name_foods(FoodUse::Before, diet(), 2);
        if (builds_muscle()) {
            say(When::Before,
                fmt::format("Have a light breakfast first, such as {}: with muscle as a goal, no "
                            "training on an empty stomach.",
                            foods),
                {"article-e"});
        } else if (runs()) {
            say(When::Before,
                fmt::format("A light breakfast such as {} helps. A run as short and easy as this "
                            "one also goes well on a few bites.",
                            foods),
                {"article-e", "E84"});
        } else {
            say(When::Before,
                fmt::format("Have a light breakfast first, such as {}: a lift goes better with "
                            "something in you.",
                            foods),
                {"house"});
        }
    }

    void write_during() {
        if (!runs()) {
            say(When::During, "Keep water at hand and sip between sets.", {"house"});
            return;
        }
        const double hours = static_cast<double>(minutes_.count()) / 60;
        if (minutes_ > needs_much) {
            say(When::During,
                fmt::format("Take 60 to 90 g of carbohydrate an hour, early and often: {}. Above "
                            "60 g choose products with glucose and fructose, and work up to it in "
                            "training.",
                            name_foods(FoodUse::During, diet(), 4)),
                {"E85"});
        } else if (minutes_ >= needs_carbohydrate) {
            say(When::During,
                fmt::format("Take 30 to 60 g of carbohydrate an hour, {} in all: {}.",
                            gram_range(30 * hours, 60 * hours),
                            name_foods(FoodUse::During, diet(), 4)),
                {"E85"});
        } else if (minutes_ > needs_nothing && traits(kind_).hard_run) {
            say(When::During, "A mouthful of a sweet drink now and then is enough.", {"E85"});
        }
        if (minutes_ >= needs_carbohydrate && practises())
            say(When::During, "Eat and drink here what you mean to take in the race.", {"house"});
        if (minutes_ >= drinks_on_the_way) {
            say(When::During,
                "Drink to thirst, about 400 to 800 ml an hour and more towards the end of that in "
                "heat; with much sweat something salty. Never drink so much that you gain weight.",
                {"E87"});
        }
    }

    bool practises() const {
        return !races() && request_.race && request_.race->value >= half_marathon;
    }

    void write_between() {
        if (!request_.next || !is_training(request_.next->session.kind)) return;
        const Placed& next = *request_.next;
        const Minutes rest = gap(request_.session, next);
        if (in_one_visit(request_.session, next)) {
            say(When::Between,
                fmt::format("Drink, and eat a little such as {} if you like; the meal comes after "
                            "both.",
                            name_foods(FoodUse::Between, diet(), 1)),
                {"house"});
        } else if (rest < time_for_a_meal) {
            say(When::Between,
                fmt::format("Eat something light at once, such as {}: the next session is too near "
                            "for a full meal.",
                            name_foods(FoodUse::Between, diet(), 3)),
                {"E39", "house"});
        } else if (rest <= next_is_near) {
            write_meal_between(next);
        }
    }

    void write_meal_between(const Placed& next) {
        const bool much = demanding() && is_hard(next.session.kind);
        say(When::Between,
            fmt::format("Have a good meal before the next session: {} of carbohydrate with 20 to "
                        "40 g of protein, for instance {} with {}.{}",
                        per_kilogram(refill_least, refill_most), name_carbohydrate(diet()),
                        name_protein(diet()),
                        much ? " Both sessions are demanding: eat as much carbohydrate again in "
                               "each hour that follows, up to four hours, while it sits well."
                             : ""),
            {"E86", "E39", "article-a"});
    }

    void write_after() {
        const bool near = request_.next && is_training(request_.next->session.kind) &&
                          gap(request_.session, *request_.next) <= next_is_near;
        if (near) return;  // said as Between
        if (demanding()) {
            say(When::After,
                fmt::format("Within two hours eat 20 to 40 g of protein, such as {}, with plenty "
                            "of carbohydrate such as {}, and drink.",
                            name_protein(diet()), name_carbohydrate(diet())),
                {"E86", "E39"});
        } else {
            say(When::After,
                fmt::format("At your next meal have 20 to 40 g of protein, such as {}.",
                            name_protein(diet())),
                {"E82", "E86"});
        }
    }

    const FuelRequest& request_;
    SessionKind kind_;
    Minutes minutes_;
    std::vector<Fuel> fuel_;
};

}  // namespace

std::vector<Fuel> fuel_of(const FuelRequest& request) {
    return Writer{request}.write();
}

}  // namespace tandem::prescription
