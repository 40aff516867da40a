// SPDX-License-Identifier: Apache-2.0
#include "planning/likeness.h"

#include <algorithm>

namespace tandem::planning {
namespace {

using std::chrono::days;

// Takes out of both lists what `same` holds to be one session.
template <class Same, class Pair>
void match(std::vector<Placed>& before, std::vector<Placed>& after, const Same& same,
           const Pair& pair) {
    std::erase_if(before, [&](const Placed& old) {
        const auto found =
            std::ranges::find_if(after, [&](const Placed& now) { return same(old, now); });
        if (found == after.end()) return false;
        pair(old, *found);
        after.erase(found);
        return true;
    });
}

}  // namespace

Session look_of(Session session) {
    session.importance = Importance::Should;
    session.first_exposure = false;
    session.dose.reset();
    return session;
}

bool look_alike(const Session& a, const Session& b) {
    return look_of(a) == look_of(b);
}

std::size_t count_alike(const std::vector<Session>& sessions, const Session& session) {
    return static_cast<std::size_t>(std::ranges::count_if(
        sessions, [&session](const Session& one) { return look_alike(one, session); }));
}

std::vector<Session> without_alike(std::vector<Session> sessions,
                                   const std::vector<Session>& others) {
    for (const Session& other : others) {
        const auto found = std::ranges::find_if(
            sessions, [&other](const Session& one) { return look_alike(one, other); });
        if (found != sessions.end()) sessions.erase(found);
    }
    return sessions;
}

int likeness_of_day(const Likeness& likeness, Date date, const std::vector<Placed>& free) {
    std::vector<Placed> before;
    std::vector<Placed> now;
    for (const Placed& placed : likeness.plan) {
        if (!placed.fixed && placed.date() == date) before.push_back(placed);
    }
    for (const Placed& placed : free) {
        if (!placed.fixed && placed.date() == date) now.push_back(placed);
    }
    const auto of_plan = static_cast<int>(before.size());
    match(
        before, now,
        [&likeness](const Placed& a, const Placed& b) {
            return likeness.alike ? a.session.kind == b.session.kind
                                  : look_alike(a.session, b.session);
        },
        [](const Placed&, const Placed&) {});
    const auto gone = static_cast<int>(before.size());
    return likeness.alike ? of_plan - gone : gone;
}

int likeness_of(const Likeness& likeness, Date first, const std::vector<Placed>& sessions) {
    int count = 0;
    for (Date date = first; date < monday_of(first) + days{7}; date += days{1})
        count += likeness_of_day(likeness, date, sessions);
    return count;
}

std::vector<Move> moves_between(const std::vector<Placed>& before,
                                const std::vector<Placed>& after) {
    std::vector<Placed> old;
    std::vector<Placed> now;
    std::ranges::copy_if(before, std::back_inserter(old), [](auto& p) { return !p.fixed; });
    std::ranges::copy_if(after, std::back_inserter(now), [](auto& p) { return !p.fixed; });
    std::vector<Move> moves;
    const auto add = [&moves](const Placed& from, const Placed& to) {
        moves.push_back({from.session, from.start, to.start});
    };
    const auto alike = [](const Placed& a, const Placed& b) {
        return look_alike(a.session, b.session);
    };
    match(
        old, now,
        [&](const Placed& a, const Placed& b) { return alike(a, b) && a.start == b.start; },
        [](const Placed&, const Placed&) {});
    match(
        old, now,
        [&](const Placed& a, const Placed& b) { return alike(a, b) && a.date() == b.date(); }, add);
    match(old, now, alike, add);
    for (const Placed& gone : old)
        moves.push_back({gone.session, gone.start, {}});
    for (const Placed& came : now)
        moves.push_back({came.session, {}, came.start});
    std::ranges::stable_sort(moves, {}, [](const Move& move) {
        return move.from ? *move.from : move.to ? *move.to : Moment{};
    });
    return moves;
}

}  // namespace tandem::planning
