// SPDX-License-Identifier: Apache-2.0
#include "planning/separations.h"

#include <algorithm>
#include <cassert>

namespace tandem::planning {

using rules::Separation;

Separations::Separations(std::vector<Session> sorts, std::vector<Placed> fixed,
                         const rules::Context& context)
    : sorts_(std::move(sorts)), fixed_(std::move(fixed)), context_(context) {
    const std::size_t count = sorts_.size();
    between_.assign(count, std::vector<std::vector<Need>>(count));
    against_fixed_.resize(count);
    for (std::size_t i = 0; i < count; ++i) {
        for (std::size_t j = 0; j < count; ++j) between_[i][j] = needs(sorts_[i], sorts_[j]);
        for (std::size_t f = 0; f < fixed_.size(); ++f) {
            for (const Need& need : needs(fixed_[f].session, sorts_[i])) {
                against_fixed_[i].push_back({f, true, need});
            }
            for (const Need& need : needs(sorts_[i], fixed_[f].session)) {
                against_fixed_[i].push_back({f, false, need});
            }
        }
    }
    make_columns();
}

std::vector<Need> Separations::needs(const Session& earlier, const Session& later) const {
    std::vector<Need> found;
    const auto all = rules::catalogue();
    for (std::size_t r = 0; r < all.size(); ++r) {
        const auto* apart = std::get_if<rules::Apart>(&all[r]->shape);
        const rules::Setting& setting = context_.settings[r];
        if (apart == nullptr || setting.mode == RuleMode::Off) continue;
        const auto separation = apart->separation(earlier, later, context_);
        if (!separation) continue;
        found.push_back({*separation, setting.mode == RuleMode::Hard, setting.weight, r});
    }
    return found;
}

std::size_t Separations::sort_of(const Session& session) const {
    const auto found = std::ranges::find(sorts_, session);
    assert(found != sorts_.end());
    return static_cast<std::size_t>(found - sorts_.begin());
}

const std::vector<Need>& Separations::between(std::size_t earlier, std::size_t later) const {
    return between_[earlier][later];
}

bool Separations::kept(const FixedNeed& need, const Placed& placed) const {
    const Placed& fixed = fixed_[need.fixed];
    // A fixed session counts as the earlier one exactly when the judge would take it so.
    const bool fixed_first = fixed.start <= placed.start;
    if (fixed_first != need.fixed_is_earlier) return true;
    return fixed_first ? rules::keeps(fixed, placed, need.need.separation)
                       : rules::keeps(placed, fixed, need.need.separation);
}

bool Separations::allowed(std::size_t sort, const Placed& placed) const {
    return std::ranges::all_of(against_fixed_[sort], [&](const FixedNeed& need) {
        return !need.need.hard || kept(need, placed);
    });
}

int Separations::hundredths(std::size_t sort, const Placed& placed) const {
    int price = 0;
    for (const FixedNeed& need : against_fixed_[sort]) {
        if (!need.need.hard && !kept(need, placed)) price += need.need.hundredths;
    }
    return price;
}

int Separations::hundredths_among_fixed(Moment from, Moment to) const {
    std::vector<Placed> all = fixed_;
    std::ranges::stable_sort(all, {}, &Placed::start);
    const auto inside = [&](const Placed& placed) {
        return from <= placed.start && placed.start < to;
    };
    int price = 0;
    for (std::size_t i = 0; i < all.size(); ++i) {
        for (std::size_t j = i + 1; j < all.size(); ++j) {
            if (!inside(all[i]) && !inside(all[j])) continue;
            for (const Need& need : needs(all[i].session, all[j].session)) {
                const bool broken = !rules::keeps(all[i], all[j], need.separation);
                if (!need.hard && broken) price += need.hundredths;
            }
        }
    }
    return price;
}

// Sessions that are held back alike share a column: one for all hard rules together, and one for
// each soft rule, because each breach of it has its own price.
void Separations::make_columns() {
    columns_of_.resize(sorts_.size());
    std::vector<std::size_t> rules_of_columns;  // of soft columns; hard ones have no single rule
    constexpr std::size_t hard = static_cast<std::size_t>(-1);
    const auto add = [&](std::size_t sort, std::size_t rule, int hundredths,
                         std::vector<std::vector<Separation>> asks) {
        const bool any = std::ranges::any_of(asks, [](const auto& of) { return !of.empty(); });
        if (!any) return;
        for (std::size_t c = 0; c < columns_.size(); ++c) {
            if (rules_of_columns[c] == rule && asks_[c] == asks) {
                columns_of_[sort].push_back(c);
                return;
            }
        }
        columns_of_[sort].push_back(columns_.size());
        columns_.push_back({rule == hard, hundredths / 100.0});
        rules_of_columns.push_back(rule);
        asks_.push_back(std::move(asks));
    };
    for (std::size_t j = 0; j < sorts_.size(); ++j) {
        std::vector<std::vector<Separation>> hard_asks(sorts_.size());
        std::vector<const Need*> soft;
        for (std::size_t i = 0; i < sorts_.size(); ++i) {
            for (const Need& need : between_[i][j]) {
                if (need.hard) {
                    hard_asks[i].push_back(need.separation);
                } else {
                    soft.push_back(&need);
                }
            }
        }
        add(j, hard, 0, std::move(hard_asks));
        std::ranges::sort(soft, {}, [](const Need* need) { return need->rule; });
        for (std::size_t at = 0; at < soft.size(); ++at) {
            if (at > 0 && soft[at]->rule == soft[at - 1]->rule) continue;
            std::vector<std::vector<Separation>> asks(sorts_.size());
            for (std::size_t i = 0; i < sorts_.size(); ++i) {
                for (const Need& need : between_[i][j]) {
                    if (need.rule == soft[at]->rule) asks[i].push_back(need.separation);
                }
            }
            add(j, soft[at]->rule, soft[at]->hundredths, std::move(asks));
        }
    }
    assert(columns_.size() <= solver::most_columns);
}

Moment Separations::release(std::size_t sort, const Placed& placed, std::size_t column) const {
    Moment release = placed.start;
    for (const Separation& separation : asks_[column][sort]) {
        release = std::max(release, rules::earliest_start(placed, separation));
    }
    return release;
}

}  // namespace tandem::planning
