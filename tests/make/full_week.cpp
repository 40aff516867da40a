// SPDX-License-Identifier: Apache-2.0
#include "make/full_week.h"

#include <algorithm>
#include <array>

namespace tandem::make {
namespace {

using std::chrono::days;
using enum SessionKind;

// The shortest session and the longest window differ by less than an hour, so that
// planning::start_choices never offers a second start.
constexpr int shortest_session = 45;
constexpr std::array window_minutes{60, 75, 90, 100};

struct Row {
    std::string_view name;
    int percent_free;  // chance that a window exists
    int easy_runs;
    int quality_runs;
    bool recovery_run;
    int lifts;
    int mobility;
    int percent_novice;
};

constexpr std::array<Row, 4> rows{{
    {"beginner", 55, 2, 1, false, 2, 0, 75},
    {"intermediate", 65, 3, 1, false, 2, 0, 20},
    {"advanced", 85, 3, 2, true, 3, 0, 0},
    {"extreme", 95, 5, 3, true, 4, 3, 0},
}};

class Maker {
  public:
    Maker(std::mt19937_64& random, Profile profile)
        : random_(random), row_(rows[static_cast<std::size_t>(profile)]) {}

    RandomWeek make(int weeks) {
        make_context();
        out_.wanted.first = monday_of(Date{days{20790}});
        make_windows();
        out_.wanted.weeks.emplace_back();
        add_runs();
        add_lifts();
        for (int i = 0; i < row_.mobility; ++i)
            add(Mobility, 15, Importance::May);
        for (int i = upto(6); i > 0; --i) {
            const Date date = out_.wanted.first - days{1 + upto(4)};
            out_.wanted.past.push_back(
                {past_session(), Moment{date} + Minutes{360 + 30 * upto(26)}, true});
        }
        for (double& price : out_.wanted.terminal_price)
            price = upto(100) / 100.0;
        for (int week = 1; week < weeks; ++week)
            repeat_week(week);
        return std::move(out_);
    }

  private:
    int upto(int most) { return std::uniform_int_distribution<int>{0, most}(random_); }
    bool chance(int percent) { return upto(99) < percent; }

    void make_context() {
        rules::Context& context = out_.context;
        context.settings = rules::default_settings();
        context.goal = static_cast<Goal>(upto(2));
        context.strategy = chance(70) ? Strategy::Automatic : static_cast<Strategy>(1 + upto(3));
        context.two_a_days = chance(70) ? TwoADays::Like : static_cast<TwoADays>(1 + upto(1));
        context.rest_days = chance(75) ? 1 : upto(2);
        context.novice_runner = chance(row_.percent_novice);
        context.novice_lifter = chance(row_.percent_novice);
        context.constants = condition::time_constants(context.novice_lifter, context.novice_runner,
                                                      chance(20) ? 55 : 30);
        if (chance(50)) context.long_run_day = 5 + upto(1);
        context.windows.emplace();
    }

    void make_windows() {
        for (int day = 0; day < 7; ++day) {
            const Moment midnight{out_.wanted.first + days{day}};
            for (const int hour : {6, 17}) {
                const bool weekend_morning = day >= 5 && hour == 6;
                if (!chance(weekend_morning ? 95 : row_.percent_free)) continue;
                const Minutes minutes{weekend_morning
                                          ? window_minutes.back()
                                          : window_minutes[static_cast<std::size_t>(upto(3))]};
                const Moment from = midnight + Minutes{60 * hour + 15 * upto(8)};
                out_.context.windows->push_back({from, from + minutes, minutes});
            }
        }
        windows_of_a_week_ = out_.context.windows->size();
    }

    // The first week once more, one window in ten taken by something else, every fourth a little
    // lighter.
    void repeat_week(int week) {
        const std::size_t first_windows = windows_of_a_week_;
        for (std::size_t i = 0; i < first_windows; ++i) {
            Window window = (*out_.context.windows)[i];
            if (chance(10)) continue;
            window.earliest += days{7 * week};
            window.latest += days{7 * week};
            out_.context.windows->push_back(window);
        }
        planning::WantedWeek again = out_.wanted.weeks.front();
        for (Session& session : again.sessions) {
            if (week % 4 == 3) session.minutes -= Minutes{session.minutes.count() % 10};
            session.first_exposure = false;
        }
        out_.wanted.weeks.push_back(std::move(again));
    }

    void add(SessionKind kind, int minutes, Importance importance) {
        out_.wanted.weeks.front().sessions.push_back(
            {kind, Minutes{minutes}, importance, false, {}});
    }

    void add_runs() {
        const bool strength = out_.context.goal == Goal::Strength;
        const Importance key = strength ? Importance::Should : Importance::Must;
        add(LongRun, 75 + 5 * upto(5), key);
        constexpr std::array qualities{TempoRun, IntervalRun, HillRun, QualityRun};
        for (int i = 0; i < row_.quality_runs; ++i) {
            // Drawn one after the other: compilers evaluate arguments in different orders.
            const int minutes = shortest_session + 5 * upto(3);
            const SessionKind kind = qualities[static_cast<std::size_t>(upto(3))];
            add(kind, minutes, i == 0 ? key : Importance::Should);
        }
        for (int i = 0; i < row_.easy_runs; ++i) {
            add(EasyRun, shortest_session + 5 * upto(2),
                i + 1 == row_.easy_runs ? Importance::May : Importance::Should);
        }
        if (row_.recovery_run) add(RecoveryRun, shortest_session, Importance::May);
    }

    void add_lifts() {
        constexpr std::array kinds{FullStrength, LegStrength, UpperStrength, LightStrength};
        for (int i = 0; i < row_.lifts; ++i) {
            const Importance importance = i == 0 || out_.context.goal == Goal::Strength
                                              ? Importance::Must
                                              : Importance::Should;
            const auto kind = static_cast<std::size_t>(i == 0 ? upto(1) : upto(3));
            add(kinds[kind], shortest_session + 5 * upto(3), importance);
            auto& lift = out_.wanted.weeks.front().sessions.back();
            lift.first_exposure = traits(lift.kind).heavy_legs && out_.context.novice_lifter;
        }
    }

    Session past_session() {
        constexpr std::array kinds{EasyRun, LongRun,      TempoRun,      IntervalRun,
                                   HillRun, FullStrength, LegStrength,   UpperStrength,
                                   EasyRun, EasyRun,      LightStrength, RecoveryRun};
        const SessionKind kind = kinds[static_cast<std::size_t>(upto(11))];
        return {kind, Minutes{30 + 10 * upto(5)}, Importance::Should, false, {}};
    }

    std::mt19937_64& random_;
    const Row& row_;
    std::size_t windows_of_a_week_ = 0;
    RandomWeek out_;
};

}  // namespace

std::string_view name_of(Profile profile) {
    return rows[static_cast<std::size_t>(profile)].name;
}

std::optional<Profile> profile_named(std::string_view name) {
    for (std::size_t i = 0; i < rows.size(); ++i) {
        if (rows[i].name == name) return static_cast<Profile>(i);
    }
    return {};
}

RandomWeek full_weeks(std::mt19937_64& random, Profile profile, int weeks) {
    return Maker{random, profile}.make(weeks);
}

RandomWeek full_week(std::mt19937_64& random, Profile profile) {
    return full_weeks(random, profile, 1);
}

}  // namespace tandem::make
