// SPDX-License-Identifier: Apache-2.0
#include "planning/separations.h"

#include <algorithm>
#include <cassert>
#include <map>

namespace tandem::planning {

using rules::hours;
using rules::Separation;

Separations::Separations(std::vector<Session> sorts, std::vector<Placed> fixed,
                         const rules::Context& context)
    : sorts_(std::move(sorts)), fixed_(std::move(fixed)), context_(context) {
    const std::size_t count = sorts_.size();
    between_.assign(count, std::vector<std::vector<Need>>(count));
    against_fixed_.resize(count);
    for (std::size_t i = 0; i < count; ++i) {
        for (std::size_t j = 0; j < count; ++j)
            between_[i][j] = needs(sorts_[i], sorts_[j]);
        for (std::size_t f = 0; f < fixed_.size(); ++f) {
            for (const Need& need : needs(fixed_[f].session, sorts_[i])) {
                against_fixed_[i].push_back({f, true, need});
            }
            for (const Need& need : needs(sorts_[i], fixed_[f].session)) {
                against_fixed_[i].push_back({f, false, need});
            }
        }
    }
    make_groups();
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

void Separations::add_group(std::size_t sort, Group group) {
    std::size_t columns = 0;
    for (std::size_t g = 0; g < groups_.size(); ++g) {
        const Group& known = groups_[g];
        if (known.hard == group.hard && known.rule == group.rule && known.asks == group.asks) {
            groups_of_[sort].push_back(g);
            return;
        }
        columns += known.columns();
    }
    group.first_column = columns;
    for (const auto& of_sort : group.asks) {
        for (const Separation& separation : of_sort) {
            const auto by_hours = (separation.from_start + hours(24) - Minutes{1}) / hours(24);
            const auto by_days = separation.whole_days - 1;
            group.days = std::max({group.days, static_cast<std::size_t>(by_hours),
                                   static_cast<std::size_t>(std::max(0, by_days))});
        }
    }
    solver::hold_within(solver::most_columns, columns + group.columns(), "separations");
    groups_of_[sort].push_back(groups_.size());
    groups_.push_back(std::move(group));
}

void Separations::make_groups() {
    groups_of_.resize(sorts_.size());
    for (std::size_t j = 0; j < sorts_.size(); ++j) {
        std::map<std::size_t, Group> soft;  // by rule
        Group hard{.asks = std::vector<std::vector<Separation>>(sorts_.size())};
        bool any_hard = false;
        for (std::size_t i = 0; i < sorts_.size(); ++i) {
            for (const Need& need : between_[i][j]) {
                any_hard |= need.hard;
                if (need.hard) {
                    hard.asks[i].push_back(need.separation);
                    continue;
                }
                Group& group = soft[need.rule];
                group.hard = false;
                group.rule = need.rule;
                group.weight = need.hundredths / 100.0;
                group.asks.resize(sorts_.size());
                group.asks[i].push_back(need.separation);
            }
        }
        if (any_hard) add_group(j, std::move(hard));
        for (auto& [rule, group] : soft)
            add_group(j, std::move(group));
    }
}

std::vector<solver::Column> Separations::columns() const {
    std::vector<solver::Column> columns;
    for (const Group& group : groups_) {
        columns.insert(columns.end(), group.columns(), solver::Column{group.hard, group.weight});
    }
    return columns;
}

std::optional<Moment> Separations::release(std::size_t sort, const Placed& placed,
                                           const Group& group) const {
    std::optional<Moment> release;
    for (const Separation& separation : group.asks[sort]) {
        const Moment start = rules::earliest_start(placed, separation);
        if (!release || *release < start) release = start;
    }
    return release;
}

}  // namespace tandem::planning
