// SPDX-License-Identifier: Apache-2.0
#include "planning/week_returns.h"

#include <algorithm>

#include "planning/asked_week.h"
#include "planning/shorter_runs.h"

namespace tandem::planning {
namespace {

// Shortens the easy runs among them; false when none is that long.
bool shorten(std::vector<Session>& sessions, Minutes longest) {
    bool shorter = false;
    for (Session& session : sessions) {
        if (session.kind != SessionKind::EasyRun || session.minutes <= longest) continue;
        session = lasting(session, longest);
        shorter = true;
    }
    return shorter;
}

std::vector<Session> sessions_of(const std::vector<Missing>& left_out) {
    std::vector<Session> sessions;
    for (const Missing& missing : left_out)
        sessions.push_back(missing.session);
    return sessions;
}

// The minutes of the week's free windows, longest first: with them an easy run may change windows.
std::vector<Minutes> lengths_of_windows(const AskedWeek& asked) {
    std::vector<Minutes> lengths;
    for (const Window& window : asked.context.windows.value_or(std::vector<Window>{})) {
        const Date date = date_of(window.earliest);
        if (asked.first() <= date && date < asked.end()) lengths.push_back(window.minutes);
    }
    std::ranges::sort(lengths, std::greater{});
    const auto repeated = std::ranges::unique(lengths);
    lengths.erase(repeated.begin(), repeated.end());
    return lengths;
}

// Looks for the best way to have more of what one week lacks while all other weeks stay as they
// are.
class ReturnFinder {
  public:
    ReturnFinder(const ArrangedSeason& season, std::size_t week)
        : asked_(ask_in_full(season, week)),
          lengths_(lengths_of_windows(asked_)),
          best_{.week = week, .back = {}, .longest_easy_run = {}},
          most_(worth_of(asked_.now) + one_point) {}

    std::optional<Return> run(bool as_asked) {
        const auto& lacks = asked_.now.left_out;
        const bool too_long = std::ranges::all_of(lacks, [this](const Missing& missing) {
            return lengths_.empty() || missing.session.minutes > lengths_.front();
        });
        if (too_long) return {};
        if (as_asked) try_lengths(Minutes::max());
        for (const Minutes longest : lengths_) {
            if (longest < shortest_easy_run_left || !shorter_runs_help()) break;
            try_lengths(longest);
        }
        if (!found_) return {};
        return best_;
    }

  private:
    double worth_of(const Arrangement& plan) const {
        double worth = -plan.cost;
        for (const Placed& placed : plan.sessions) {
            const bool here = placed.date() < asked_.end() && !placed.fixed;
            if (here && traits(placed.session.kind).run)
                worth += static_cast<double>(placed.session.minutes.count());
        }
        return worth;
    }

    // Where runs as short as can be give no room, longer ones do not.
    bool shorter_runs_help() {
        if (shorter_runs_help_) return *shorter_runs_help_;
        // An easy run that was too long was tried shorter when it was left out.
        const bool only_easy = std::ranges::all_of(asked_.now.left_out, [](const Missing& missing) {
            return missing.session.kind == SessionKind::EasyRun;
        });
        Wanted wanted = asked_.wanted;
        shorter_runs_help_ =
            !only_easy && shorten(wanted.weeks.front().sessions, shortest_easy_run_left) &&
            arrange(wanted, asked_.context, {.most_labels = labels_for_a_cut}).cost <
                asked_.now.cost - one_point;
        return *shorter_runs_help_;
    }

    void try_lengths(Minutes longest) {
        Wanted wanted = asked_.wanted;
        const bool shorter = shorten(wanted.weeks.front().sessions, longest);
        if (!shorter && longest != Minutes::max()) return;
        const Arrangement plan = arrange(wanted, asked_.context, {.most_labels = labels_for_a_cut});
        if (worth_of(plan) <= most_) return;
        most_ = worth_of(plan);
        found_ = true;
        std::vector<Session> lacks = sessions_of(asked_.now.left_out);
        shorten(lacks, longest);
        best_.back = without_alike(lacks, sessions_of(plan.left_out));
        best_.longest_easy_run.reset();
        if (shorter) best_.longest_easy_run = longest;
    }

    AskedWeek asked_;
    std::vector<Minutes> lengths_;
    Return best_;
    double most_;
    bool found_ = false;
    std::optional<bool> shorter_runs_help_;
};

}  // namespace

std::optional<Return> find_return(const ArrangedSeason& season, std::size_t week, bool as_asked) {
    return ReturnFinder{season, week}.run(as_asked);
}

}  // namespace tandem::planning
