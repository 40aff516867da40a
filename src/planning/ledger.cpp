// SPDX-License-Identifier: Apache-2.0
#include "planning/ledger.h"

#include <algorithm>

#include "rules/readiness.h"

namespace tandem::planning {
namespace {

Share share_of(const rules::PairCost& pair, const std::vector<Placed>& sessions,
               const rules::Context& context) {
    const Placed& earlier = sessions[pair.earlier];
    const Placed& later = sessions[pair.later];
    Share share{pair.earlier, pair.later, pair.points,
                std::max(Minutes{0}, Minutes{later.start - earlier.end()}), condition::Part::Force};
    const auto price = rules::readiness_price(later.session.kind, context.goal);
    const condition::Decay decay{static_cast<double>(share.rest.count()) / 60.0, context.constants};
    const auto left = decay.of(condition::impulse(earlier.session));
    double most = 0;
    for (std::size_t part = 0; part < condition::parts; ++part) {
        if (price[part] * left[part] <= most) continue;
        most = price[part] * left[part];
        share.most = static_cast<condition::Part>(part);
    }
    return share;
}

}  // namespace

Ledger ledger_of(const AskedWeek& asked) {
    const rules::Case judged = case_of_week(asked, asked.now);
    Ledger ledger;
    ledger.judgement = rules::judge(judged, asked.context);
    for (const rules::PairCost& pair : rules::pair_table(judged, asked.context)) {
        ledger.shares.push_back(share_of(pair, ledger.judgement.sessions, asked.context));
        ledger.fatigue += pair.points;
    }
    std::ranges::stable_sort(ledger.shares, [](const Share& a, const Share& b) {
        return a.later != b.later ? a.later < b.later : a.points > b.points;
    });
    ledger.rules = ledger.judgement.score.hundredths / 100.0;
    ledger.left_out = judged.left_out;
    return ledger;
}

std::vector<Share> costs_of(const AskedWeek& asked, const Placed& session) {
    const rules::Case judged = as_case(asked.wanted, asked.now);
    const auto sessions = rules::judge(judged, asked.context).sessions;
    std::vector<Share> shares;
    for (const rules::PairCost& pair : rules::pair_table(judged, asked.context)) {
        if (sessions[pair.earlier] == session)
            shares.push_back(share_of(pair, sessions, asked.context));
    }
    std::ranges::stable_sort(shares, std::greater{}, &Share::points);
    return shares;
}

std::string_view words_for(condition::Part part) {
    switch (part) {
        case condition::Part::Force:
            return "legs without their full force";
        case condition::Part::DamageStock:
        case condition::Part::DamageFelt:
            return "sore legs";
        case condition::Part::Systemic:
            return "the whole body still tired";
        case condition::Part::Glycogen:
            return "energy stores not full";
        case condition::Part::UpperBody:
            return "a tired upper body";
    }
    return "";
}

}  // namespace tandem::planning
