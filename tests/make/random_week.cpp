// SPDX-License-Identifier: Apache-2.0
#include "make/random_week.h"

#include <algorithm>

namespace tandem::make {
namespace {

using std::chrono::days;

class Maker {
  public:
    Maker(std::mt19937_64& random, const Size& size) : random_(random), size_(size) {}

    RandomWeek make() {
        make_context();
        const Date monday{days{20790}};  // 2026-12-03 is a Thursday; its Monday is what counts
        out_.wanted.first = monday_of(monday) + days{chance(60) ? 0 : upto(5)};
        for (int week = 0; week < size_.weeks; ++week)
            add_week(week);
        add_past();
        const Date end = monday_of(monday) + days{7 * size_.weeks};
        if (chance(30)) {
            out_.wanted.future.push_back(race(Moment{end + days{3 + upto(8)}} + Minutes{600}));
        }
        for (double& price : out_.wanted.terminal_price)
            price = upto(100) / 100.0;
        return std::move(out_);
    }

  private:
    int upto(int most) { return std::uniform_int_distribution<int>{0, most}(random_); }
    bool chance(int percent) { return upto(99) < percent; }

    void make_context() {
        rules::Context& context = out_.context;
        context.settings = rules::default_settings();
        context.goal = static_cast<Goal>(upto(2));
        context.strategy = chance(40) ? Strategy::Automatic : static_cast<Strategy>(1 + upto(3));
        context.two_a_days = static_cast<TwoADays>(upto(2));
        context.rest_days = upto(3);
        context.novice_runner = chance(40);
        context.novice_lifter = chance(40);
        context.constants = condition::time_constants(context.novice_lifter, context.novice_runner,
                                                      chance(20) ? 55 : 30);
        if (chance(50)) context.long_run_day = upto(6);
        context.windows.emplace();
        const auto all = rules::catalogue();
        for (std::size_t r = 0; size_.any_mode && r < all.size(); ++r) {
            if (!all[r]->may_be_off || !chance(15)) continue;
            context.settings[r].mode = static_cast<RuleMode>(upto(2));
            context.settings[r].weight = 25 * (1 + upto(20));
        }
    }

    void add_week(int week) {
        const Date monday = monday_of(out_.wanted.first) + days{7 * week};
        std::vector<int> free_days{0, 1, 2, 3, 4, 5, 6};
        std::ranges::shuffle(free_days, random_);
        free_days.resize(static_cast<std::size_t>(size_.days));
        for (const int day : free_days) {
            const Date date = monday + days{day};
            for (int window = 0; window < size_.windows; ++window) {
                if (date < out_.wanted.first || chance(25)) continue;
                const Moment from =
                    Moment{date} + Minutes{(window == 0 ? 360 : 960) + 15 * upto(8)};
                const Minutes minutes{45 + 15 * upto(7)};
                out_.context.windows->push_back(
                    {from, from + minutes + Minutes{chance(70) ? 0 : 120 + 15 * upto(4)}, minutes});
            }
        }
        std::ranges::sort(*out_.context.windows, {}, &Window::earliest);
        out_.wanted.weeks.emplace_back();
        auto& wanted = out_.wanted.weeks.back();
        for (int i = 0; i < size_.sessions; ++i) {
            const bool again = !wanted.sessions.empty() && chance(25);
            wanted.sessions.push_back(again ? wanted.sessions.back() : session());
        }
        if (chance(35)) {
            const Date from = std::max(monday, out_.wanted.first);
            const Date date =
                from + days{upto(static_cast<int>((monday + days{6} - from).count()))};
            const Moment at = Moment{date} + Minutes{360 + 30 * upto(24)};
            wanted.fixed.push_back(chance(40) ? race(at) : Placed{session(), at, true});
        }
    }

    void add_past() {
        for (int i = upto(4); i > 0; --i) {
            const Date date = out_.wanted.first - days{1 + upto(6)};
            out_.wanted.past.push_back(
                {session(), Moment{date} + Minutes{360 + 30 * upto(26)}, true});
        }
        if (chance(15)) {
            out_.wanted.past.push_back(
                race(Moment{out_.wanted.first - days{1 + upto(5)}} + Minutes{540}));
        }
    }

    Placed race(Moment at) {
        const std::array<int, 4> distances{5'000, 10'000, 21'098, 42'195};
        const int metres = distances[static_cast<std::size_t>(upto(3))];
        return {{SessionKind::Race, Minutes{metres / 200}, Importance::Must, false, {metres}},
                at,
                true};
    }

    Session session() {
        Session made;
        do {
            made.kind = static_cast<SessionKind>(upto(static_cast<int>(SessionKind::Mobility)));
        } while (made.kind == SessionKind::Race);
        made.minutes = Minutes{20 + 10 * upto(7)};
        made.importance = static_cast<Importance>(upto(2));
        made.first_exposure = traits(made.kind).heavy_legs && chance(20);
        return made;
    }

    std::mt19937_64& random_;
    Size size_;
    RandomWeek out_;
};

}  // namespace

RandomWeek random_week(std::mt19937_64& random, const Size& size) {
    return Maker{random, size}.make();
}

}  // namespace tandem::make
