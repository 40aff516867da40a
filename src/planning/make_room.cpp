// SPDX-License-Identifier: Apache-2.0
#include "planning/make_room.h"

#include <fmt/core.h>

#include <algorithm>
#include <span>

#include "planning/more_time.h"
#include "rules/explain.h"

namespace tandem::planning {
namespace {

using std::chrono::days;

constexpr std::size_t most_mends = 3;

double price_of(const std::vector<Missing>& left_out) {
    double price = 0;
    for (const Missing& missing : left_out) {
        if (missing.week == 0) price += missing.price;
    }
    return price;
}

struct Mend {
    Minutes added{0};
    double gain = 0;  // in prices of left-out sessions
    std::string says;
};

class RoomMaker {
  public:
    RoomMaker(Wanted wanted, const std::vector<Missing>& left_out, rules::Context context)
        : wanted_(std::move(wanted)),
          context_(std::move(context)),
          windows_(context_.windows.value_or(std::vector<Window>{})),
          price_(price_of(left_out)) {
        for (const Missing& missing : left_out) {
            left_out_.push_back(missing.session);
            const bool must = missing.session.importance == Importance::Must;
            if (must) minutes_.push_back(missing.session.minutes);
        }
        std::ranges::sort(minutes_);
        minutes_.erase(std::ranges::unique(minutes_).begin(), minutes_.end());
    }

    std::vector<Room> run() {
        for (const Minutes minutes : minutes_) {
            const Date end = monday_of(wanted_.first) + days{7};
            for (Date date = wanted_.first; date < end; date += days{1}) {
                const auto in_the_morning = std::span{usual_starts}.first(1);
                for (const MoreTime& way :
                     ways_to_more_time(windows_, date, minutes, in_the_morning))
                    weigh(way);
            }
        }
        std::ranges::stable_sort(mends_, [](const Mend& a, const Mend& b) {
            return a.added != b.added ? a.added < b.added : a.gain > b.gain;
        });
        std::vector<Room> rooms;
        for (const Mend& mend : mends_) {
            if (rooms.size() == most_mends) break;
            rooms.push_back({mend.says});
        }
        return rooms;
    }

  private:
    static std::string words_for(const MoreTime& way) {
        const Minutes minutes = way.window.minutes;
        const auto day = weekday_name(day_index(date_of(way.window.earliest)));
        if (way.added == minutes)
            return fmt::format("{} min of free time on {}", minutes.count(), day);
        return fmt::format("{} min instead of {} from {} {}", minutes.count(),
                           (minutes - way.added).count(), day,
                           format_time(time_of_day(way.window.earliest)));
    }

    void weigh(const MoreTime& way) {
        context_.windows = way.windows;
        const Arrangement arrangement = arrange(wanted_, context_);
        const double gain = price_ - price_of(arrangement.left_out);
        if (gain <= 1) return;
        const std::string in = comes_in(arrangement.left_out);
        if (in.empty()) return;
        mends_.push_back({way.added, gain,
                          fmt::format("Week of {}: {} would let this in: {}.",
                                      full_date(monday_of(wanted_.first)), words_for(way), in)});
    }

    // The must sessions that were left out and no longer are.
    std::string comes_in(const std::vector<Missing>& still_out) const {
        std::vector<Session> out;
        for (const Missing& missing : still_out)
            out.push_back(missing.session);
        std::string names;
        for (const Session& session : left_out_) {
            const auto found = std::ranges::find(out, session);
            if (found != out.end()) {
                out.erase(found);
            } else if (session.importance == Importance::Must) {
                names += fmt::format("{}{} ({})", names.empty() ? "" : " and ",
                                     traits(session.kind).name, rules::describe(session.minutes));
            }
        }
        return names;
    }

    Wanted wanted_;
    rules::Context context_;
    std::vector<Window> windows_;  // as they are, without any mend
    double price_;
    std::vector<Minutes> minutes_;
    std::vector<Session> left_out_;
    std::vector<Mend> mends_;
};

}  // namespace

std::vector<Room> make_room(const Wanted& wanted, const std::vector<Missing>& left_out,
                            const rules::Context& context) {
    if (left_out.empty() || !context.windows) return {};
    return RoomMaker{wanted, left_out, context}.run();
}

}  // namespace tandem::planning
