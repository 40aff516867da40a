// SPDX-License-Identifier: Apache-2.0
#include "oracle/every_arrangement.h"

#include <algorithm>

namespace tandem::oracle {

using std::chrono::days;

EveryArrangement::EveryArrangement(const planning::Wanted& wanted, const rules::Context& context,
                                   Visit visit)
    : wanted_(wanted), context_(context), visit_(std::move(visit)) {
    std::vector<Placed> fixed = wanted.past;
    for (const auto& week : wanted.weeks) {
        fixed.insert(fixed.end(), week.fixed.begin(), week.fixed.end());
        placed_.insert(placed_.end(), week.fixed.begin(), week.fixed.end());
        left_.push_back(week.sessions);
    }
    windows_ = planning::without(*context.windows, fixed);
    fill(0);
}

std::vector<Session>& EveryArrangement::left_for(std::size_t window) {
    const Date date = date_of(windows_[window].earliest);
    return left_[static_cast<std::size_t>((date - monday_of(wanted_.first)).count() / 7)];
}

void EveryArrangement::fill(std::size_t window) {
    if (window == windows_.size()) {
        if (is_asked_for()) judge();
        return;
    }
    std::vector<Session> visit;
    grow(window, visit);
}

void EveryArrangement::grow(std::size_t window, std::vector<Session>& visit) {
    Minutes minutes{0};
    for (const Session& session : visit)
        minutes += session.minutes;
    if (minutes > windows_[window].minutes) return;
    place(window, visit, minutes);
    if (visit.size() == 3) return;
    auto& left = left_for(window);
    for (std::size_t i = 0; i < left.size(); ++i) {
        const auto here = left.begin() + static_cast<std::ptrdiff_t>(i);
        if (std::find(left.begin(), here, left[i]) != here) continue;  // an equal one was tried
        const Session session = left[i];
        left.erase(here);
        visit.push_back(session);
        grow(window, visit);
        visit.pop_back();
        left.insert(left.begin() + static_cast<std::ptrdiff_t>(i), session);
    }
}

void EveryArrangement::place(std::size_t window, const std::vector<Session>& visit,
                             Minutes minutes) {
    if (visit.empty()) {
        fill(window + 1);
        return;
    }
    for (const Moment start : planning::start_choices(windows_[window], minutes)) {
        Moment at = start;
        for (const Session& session : visit) {
            placed_.push_back({session, at, false});
            at += session.minutes;
        }
        fill(window + 1);
        placed_.resize(placed_.size() - visit.size());
    }
}

// What questions ask of a plan is no matter of the judge: plans that do not keep it are none.
bool EveryArrangement::is_asked_for() const {
    const auto keeps = [&](const planning::Pin& pin) {
        const auto standing = std::ranges::count_if(placed_, [&](const Placed& placed) {
            return !placed.fixed && placed.session == pin.session && placed.date() == pin.date &&
                   (!pin.start || placed.start == *pin.start);
        });
        return pin.stands ? standing >= std::ranges::count(wanted_.pins, pin) : standing == 0;
    };
    return std::ranges::all_of(wanted_.pins, keeps) &&
           std::ranges::all_of(wanted_.likenesses,
                               [this](const auto& one) { return keeps_likeness(one); });
}

bool EveryArrangement::keeps_likeness(const planning::Likeness& likeness) const {
    int stand = 0;
    int of_plan = 0;
    for (Date date = wanted_.first; date < monday_of(wanted_.first) + days{7}; date += days{1}) {
        std::vector<Session> here;
        for (const Placed& placed : placed_) {
            if (!placed.fixed && placed.date() == date) here.push_back(placed.session);
        }
        for (const Placed& placed : likeness.plan) {
            if (placed.fixed || placed.date() != date) continue;
            ++of_plan;
            const auto found = std::ranges::find_if(here, [&](Session session) {
                session.importance = placed.session.importance;
                session.first_exposure = placed.session.first_exposure;
                return likeness.alike ? session.kind == placed.session.kind
                                      : session == placed.session;
            });
            if (found == here.end()) continue;
            here.erase(found);
            ++stand;
        }
    }
    return (likeness.alike ? stand : of_plan - stand) <= likeness.most;
}

void EveryArrangement::judge() const {
    planning::Arrangement plan;
    plan.sessions = placed_;
    rules::Case judged = planning::as_case(wanted_, plan);
    for (const auto& left : left_)
        judged.left_out += planning::left_out_price(left, context_.goal);
    visit_(placed_, rules::judge(judged, context_).score);
}

}  // namespace tandem::oracle
