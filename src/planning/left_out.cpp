// SPDX-License-Identifier: Apache-2.0
// What leaving a session out costs: far more than any soft rule, so that it only happens when a hard
// rule or free time leaves no place; and in the order of importance (P2).
#include <algorithm>

#include "planning/arrange.h"
#include "rules/readiness.h"

namespace tandem::planning {

double left_out_price(const Session& session, Goal goal, int nth) {
    double base = 0;
    switch (session.importance) {
        case Importance::Must: base = 300; break;
        case Importance::Should: base = 100; break;
        case Importance::May: base = 30; break;
    }
    // The next equal one is missed a little more.
    return base + 10 * rules::importance(session.kind, goal) + 5 * nth;
}

double left_out_price(std::vector<Session> sessions, Goal goal) {
    double price = 0;
    while (!sessions.empty()) {
        const Session session = sessions.back();
        const auto equal = std::ranges::remove(sessions, session);
        const auto count = static_cast<int>(equal.size());
        sessions.erase(equal.begin(), equal.end());
        for (int nth = 0; nth < count; ++nth) price += left_out_price(session, goal, nth);
    }
    return price;
}

}  // namespace tandem::planning
