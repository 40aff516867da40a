// SPDX-License-Identifier: Apache-2.0
#include "planning/conflicts.h"

#include <algorithm>

#include "planning/more_time.h"

namespace tandem::planning {
namespace {

using std::chrono::days;

constexpr std::size_t most_repairs_of_a_sort = 3;
constexpr std::size_t most_labels = 100'000;
constexpr Minutes day_begins{6 * 60};
constexpr Minutes day_ends{22 * 60};
constexpr Minutes shortest_window{15};

std::vector<Window> of_day(const std::vector<Window>& windows, Date date) {
    std::vector<Window> here;
    for (const Window& window : windows) {
        if (date_of(window.earliest) == date) here.push_back(window);
    }
    return here;
}

// What is not free between six and ten, as windows of its own: what could be placed before still
// can.
void free_the_day(std::vector<Window>& windows, Date date) {
    Moment from = Moment{date} + day_begins;
    const auto add = [&](Moment to) {
        if (to - from >= shortest_window) windows.push_back({from, to, to - from});
    };
    for (const Window& window : of_day(windows, date)) {
        add(window.earliest);
        from = std::max(from, window.latest);
    }
    add(Moment{date} + day_ends);
    std::ranges::sort(windows, {}, &Window::earliest);
}

bool carries(std::size_t rule) {
    const rules::Rule& one = *rules::catalogue()[rule];
    return !std::holds_alternative<rules::Amount>(one.shape) && one.id != "p1.free-time" &&
           one.id != "p1.one-at-a-time";
}

bool names(const auto& list, const auto& one) {
    return std::ranges::find(list, one) != list.end();
}

// Soft rules and the weeks to come only cost time here.
rules::Context context_of(const AskedWeek& asked, const Clash& clash) {
    rules::Context context = asked.context;
    for (std::size_t r = 0; r < context.settings.size(); ++r) {
        rules::Setting& setting = context.settings[r];
        const bool named = names(clash.rules, r) || names(clash.safety, r);
        if (setting.mode == RuleMode::Soft || (carries(r) && !named)) setting.mode = RuleMode::Off;
    }
    std::vector<Window> windows = context.windows.value_or(std::vector<Window>{});
    for (Date date = asked.first(); date < asked.end(); date += days{1}) {
        if (!names(clash.days, date)) free_the_day(windows, date);
    }
    context.windows = std::move(windows);
    return context;
}

// Takes out one thing after the other and leaves out for good what is not needed: first sessions,
// then rules, then days, so that few sessions have to be thought of. A strategy may want a session
// beside another, so that one less makes it harder: what stays is looked at again until nothing
// more goes.
class Filter {
  public:
    Filter(const AskedWeek& asked, const Session& session) : asked_(asked), session_(session) {}

    std::optional<Clash> run() {
        fill();
        const auto place = has_place(asked_, session_, clash_);
        if (!place || *place) return {};
        do {
            shrunk_ = false;
            settled_ = true;
            filter(&Clash::sessions);
            filter(&Clash::rules);
            filter(&Clash::safety);
            filter(&Clash::days);
        } while (shrunk_);
        if (!settled_) return {};
        return clash_;
    }

  private:
    void fill() {
        for (const Placed& placed : asked_.sessions()) {
            if (!placed.fixed) clash_.sessions.push_back(placed.session);
        }
        for (std::size_t r = 0; r < asked_.context.settings.size(); ++r) {
            if (asked_.context.settings[r].mode != RuleMode::Hard || !carries(r)) continue;
            (rules::catalogue()[r]->may_be_off ? clash_.rules : clash_.safety).push_back(r);
        }
        for (Date date = asked_.first(); date < asked_.end(); date += days{1})
            clash_.days.push_back(date);
    }

    template <class One>
    void filter(std::vector<One> Clash::* list) {
        const std::vector<One> all = clash_.*list;
        for (const One& one : all) {
            Clash less = clash_;
            (less.*list).erase(std::ranges::find(less.*list, one));
            const auto place = has_place(asked_, session_, less);
            settled_ = settled_ && place.has_value();
            if (place != false) continue;
            clash_ = std::move(less);
            shrunk_ = true;
        }
    }

    const AskedWeek& asked_;
    const Session& session_;
    Clash clash_;
    bool settled_ = true;  // every thing that stays was seen to be needed
    bool shrunk_ = false;
};

class Repairer {
  public:
    Repairer(const AskedWeek& asked, const Athlete& athlete, const Session& session)
        : asked_(asked),
          athlete_(athlete),
          session_(session),
          windows_(asked.context.windows.value_or(std::vector<Window>{})) {}

    Conflict run() {
        for (std::size_t rule = 0; rule < rules::catalogue().size(); ++rule)
            try_without_rule(rule);
        take_cheapest();
        for (Date date = asked_.first(); date < asked_.end(); date += days{1})
            try_more_time(date);
        take_cheapest();
        std::vector<Session> tried;
        for (const Placed& placed : asked_.sessions()) {
            const Session& other = placed.session;
            if (placed.fixed || look_alike(other, session_) || count_alike(tried, other) > 0)
                continue;
            tried.push_back(other);
            try_without(other);
        }
        take_cheapest();
        return {session_, std::move(repairs_), proven_, {}};
    }

  private:
    // As a profile may: never a rule of safety.
    void try_without_rule(std::size_t rule) {
        if (asked_.context.settings[rule].mode != RuleMode::Hard || !carries(rule)) return;
        std::vector<RuleSetting> settings = athlete_.rules;
        const std::string id{rules::catalogue()[rule]->id};
        std::erase_if(settings, [&id](const RuleSetting& known) { return known.rule_id == id; });
        settings.push_back({id, RuleMode::Soft, {}});
        if (!rules::check_settings(settings).empty()) return;
        rules::Context softer = asked_.context;
        softer.settings[rule].mode = RuleMode::Soft;
        keep({rule, {}, {}, {}, weigh(asked_, asked_.wanted, softer)});
    }

    // Each window of the day made long enough, or a new one in the morning or the evening.
    void try_more_time(Date date) {
        for (MoreTime& way : ways_to_more_time(windows_, date, session_.minutes, usual_starts)) {
            rules::Context freer = asked_.context;
            freer.windows = std::move(way.windows);
            keep({{}, {}, way.window, way.added, weigh(asked_, asked_.wanted, freer)});
        }
    }

    void try_without(const Session& other) {
        Wanted fewer = asked_.wanted;
        auto& sessions = fewer.weeks.front().sessions;
        sessions.erase(std::ranges::find(sessions, other));
        keep({{}, other, {}, {}, weigh(asked_, fewer, asked_.context)});
    }

    void keep(Repair repair) {
        const Answer& answer = repair.answer;
        const bool mends =
            answer.found && answer.left_out.empty() && count_alike(answer.comes_in, session_) > 0;
        proven_ = proven_ && (mends || answer.proven);
        if (mends) found_.push_back(std::move(repair));
    }

    void take_cheapest() {
        std::ranges::stable_sort(found_, [](const Repair& a, const Repair& b) {
            return a.added != b.added ? a.added < b.added : a.answer.points < b.answer.points;
        });
        found_.resize(std::min(found_.size(), most_repairs_of_a_sort));
        std::ranges::move(found_, std::back_inserter(repairs_));
        found_.clear();
    }

    const AskedWeek& asked_;
    const Athlete& athlete_;
    const Session& session_;
    std::vector<Window> windows_;
    std::vector<Repair> found_;
    std::vector<Repair> repairs_;
    bool proven_ = true;
};

}  // namespace

std::optional<bool> has_place(const AskedWeek& asked, const Session& session, const Clash& clash) {
    Wanted wanted = asked.wanted;
    wanted.terminal_price = {};
    wanted.weeks.front().sessions = clash.sessions;
    wanted.weeks.front().sessions.push_back(session);
    return all_fit(wanted, context_of(asked, clash),
                   {.most_labels = most_labels, .labels_made = asked.labels_made});
}

std::vector<Conflict> conflicts(const AskedWeek& asked, const Athlete& athlete) {
    std::vector<Conflict> found;
    for (const Missing& missing : asked.now.left_out) {
        const Session& session = missing.session;
        const bool known = std::ranges::any_of(
            found, [&session](const Conflict& one) { return look_alike(one.session, session); });
        if (known) continue;
        found.push_back(Repairer{asked, athlete, session}.run());
        found.back().clash = Filter{asked, session}.run();
    }
    return found;
}

}  // namespace tandem::planning
