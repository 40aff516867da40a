// SPDX-License-Identifier: Apache-2.0
#include "planning/day_patterns.h"

#include <algorithm>

#include "planning/likeness.h"
#include "rules/readiness.h"

namespace tandem::planning {
namespace {

using condition::Fatigue;

// Longer chains than a run, a lift and mobility are no visit.
constexpr std::size_t longest_visit = 3;

bool earlier(const Placed& a, const Placed& b) {
    return a.start < b.start;
}

void add(Fatigue& total, const Fatigue& more) {
    total = condition::sum(total, more);
}

bool no_better(const solver::Pattern& a, const solver::Pattern& b) {
    bool worse = a.cost >= b.cost;
    for (std::size_t i = 0; worse && i < solver::state_size; ++i) {
        worse = a.price[i] >= b.price[i] && a.gain[i] >= b.gain[i];
    }
    for (std::size_t c = 0; worse && c < solver::most_columns; ++c) {
        worse =
            a.release[c] >= b.release[c] && a.first[c] <= b.first[c] && a.second[c] <= b.second[c];
    }
    for (std::size_t t = 0; worse && t < solver::most_tallies; ++t)
        worse = a.tally[t] >= b.tally[t];
    return worse;
}

}  // namespace

DayPatterns::DayPatterns(const Wanted& wanted, const rules::Context& context,
                         const Separations& separations, const WaysToFill& ways)
    : wanted_(wanted), context_(context), separations_(separations), ways_(ways) {
    const auto all = rules::catalogue();
    for (std::size_t r = 0; r < all.size(); ++r) {
        const rules::Setting& setting = context.settings[r];
        if (setting.mode == RuleMode::Off) continue;
        const bool hard = setting.mode == RuleMode::Hard;
        if (const auto* day = std::get_if<rules::Day>(&all[r]->shape)) {
            (hard ? hard_days_ : soft_days_).push_back({day, setting.weight, 0});
        } else if (const auto* each = std::get_if<rules::Each>(&all[r]->shape)) {
            (hard ? hard_each_ : soft_each_).push_back({each, setting.weight});
        } else if (const auto* tally = std::get_if<rules::WeekTally>(&all[r]->shape)) {
            tallies_.emplace_back(tally->of_day);
        } else if (const auto* streak = std::get_if<rules::Streak>(&all[r]->shape)) {
            tallies_.emplace_back(streak->counts);
        }
    }
}

DayPatterns::Result DayPatterns::enumerate(const DayInput& input) {
    if (input_ == nullptr || items_ != input.items) {
        items_ = input.items;
        visits_.clear();
        std::vector<std::size_t> visit;
        DayInput nothing_else = input;
        nothing_else.fixed.clear();
        left_ = *input.counts;
        excuse(nothing_else);
        grow_visits(visit);
    }
    left_ = *input.counts;
    excuse(input);
    result_ = {};
    Pieces chosen;
    fill_windows(0, chosen);
    prune();
    return std::move(result_);
}

// What the fixed sessions of a day break among themselves is no fault of what joins them.
void DayPatterns::excuse(const DayInput& input) {
    input_ = &input;
    for (DayRule& rule : hard_days_) {
        rule.excused = rule.day->fault(input.fixed, context_).times;
    }
}

// Every chain of items that is a possible visit by itself. Longer chains grow from possible ones
// only, because more sessions never break less.
void DayPatterns::grow_visits(std::vector<std::size_t>& visit) {
    if (visit.size() == longest_visit) return;
    for (std::size_t item = 0; item < left_.size(); ++item) {
        if (left_[item] == 0) continue;
        visit.push_back(item);
        --left_[item];
        Pieces pieces;
        append(visit, Moment{input_->date}, pieces);
        if (keeps_order(pieces)) {
            visits_.push_back(visit);
            grow_visits(visit);
        }
        ++left_[item];
        visit.pop_back();
    }
}

void DayPatterns::append(const std::vector<std::size_t>& visit, Moment start,
                         Pieces& pieces) const {
    for (const std::size_t item : visit) {
        const Session& session = (*items_)[item];
        pieces.push_back({item, {session, start, false}});
        start += session.minutes;
    }
}

void DayPatterns::fill_windows(std::size_t window, Pieces& chosen) {
    if (result_.patterns.size() >= most_patterns_of_a_day) {
        result_.all = false;
        return;
    }
    if (window == input_->windows.size()) {
        add_pattern(chosen);
        return;
    }
    fill_windows(window + 1, chosen);  // nothing in this window
    for (const auto& visit : visits_) {
        if (chosen.size() + visit.size() > ways_.most_a_day) continue;
        for (const std::size_t item : visit)
            --left_[item];
        if (std::ranges::all_of(visit, [this](std::size_t item) { return left_[item] >= 0; })) {
            place_visit(window, visit, chosen);
        }
        for (const std::size_t item : visit)
            ++left_[item];
    }
}

void DayPatterns::place_visit(std::size_t window, const std::vector<std::size_t>& visit,
                              Pieces& chosen) {
    const Window& free = input_->windows[window];
    Minutes minutes{0};
    for (const std::size_t item : visit)
        minutes += (*items_)[item].minutes;
    if (minutes > free.minutes) return;
    const std::size_t before = chosen.size();
    for (const Moment start : start_choices(free, minutes)) {
        append(visit, start, chosen);
        const bool alone =
            std::all_of(chosen.begin() + static_cast<std::ptrdiff_t>(before), chosen.end(),
                        [this](const Piece& piece) { return fits_alone(piece); });
        if (alone && keeps_hard_rules(chosen)) fill_windows(window + 1, chosen);
        chosen.resize(before);
    }
}

bool DayPatterns::fits_alone(const Piece& piece) const {
    for (const EachRule& rule : hard_each_) {
        if (rule.each->times(piece.placed, context_) > 0) return false;
    }
    return separations_.allowed((*input_->sorts)[piece.item], piece.placed);
}

std::vector<Placed> DayPatterns::day_of(const Pieces& chosen) const {
    std::vector<Placed> day = input_->fixed;
    for (const Piece& piece : chosen)
        day.push_back(piece.placed);
    std::ranges::stable_sort(day, earlier);
    return day;
}

// A visit by itself, before it has a window: what it breaks among its own sessions.
bool DayPatterns::keeps_order(const Pieces& visit) const {
    std::vector<Placed> day;
    for (const Piece& piece : visit) {
        day.push_back(piece.placed);
        day.back().fixed = true;  // it has no window yet
    }
    return keeps_separations(visit) && keeps_day_rules(day, false);
}

bool DayPatterns::keeps_hard_rules(const Pieces& chosen) const {
    return keeps_separations(chosen) && keeps_day_rules(day_of(chosen), false);
}

bool DayPatterns::keeps_separations(const Pieces& chosen) const {
    for (std::size_t j = 1; j < chosen.size(); ++j) {
        for (std::size_t i = 0; i < j; ++i) {
            const auto& needs = separations_.between((*input_->sorts)[chosen[i].item],
                                                     (*input_->sorts)[chosen[j].item]);
            for (const Need& need : needs) {
                if (need.hard &&
                    !rules::keeps(chosen[i].placed, chosen[j].placed, need.separation)) {
                    return false;
                }
            }
        }
    }
    return true;
}

bool DayPatterns::keeps_day_rules(const std::vector<Placed>& day, bool whole) const {
    return std::ranges::all_of(hard_days_, [&](const DayRule& rule) {
        if (!whole && !rule.day->grows) return true;
        return rule.day->fault(day, context_).times <= rule.excused;
    });
}

void DayPatterns::add_pattern(const Pieces& chosen) {
    solver::Pattern pattern;
    for (const Piece& piece : chosen)
        pattern.use += std::uint64_t{1} << (4 * piece.item);
    const std::vector<Placed> day = day_of(chosen);
    if (!keeps_pins(chosen) || !keeps_day_rules(day, true) || !add_columns(chosen, pattern)) return;
    pattern.cost = soft_cost(chosen, day) + readiness_within(day);
    add_state(day, pattern);
    add_tallies(chosen, day, pattern);
    pattern.payload = static_cast<int>(result_.choices.size());
    result_.patterns.push_back(pattern);
    result_.choices.emplace_back();
    for (const Piece& piece : chosen)
        result_.choices.back().push_back(piece.placed);
}

void DayPatterns::add_tallies(const Pieces& chosen, const std::vector<Placed>& day,
                              solver::Pattern& pattern) const {
    std::size_t t = 0;
    for (const auto& tally : tallies_)
        pattern.tally[t++] = static_cast<std::uint8_t>(tally(day, context_));
    std::vector<Placed> free;
    for (const Piece& piece : chosen)
        free.push_back(piece.placed);
    for (const Likeness& likeness : wanted_.likenesses) {
        pattern.tally[t++] =
            static_cast<std::uint8_t>(likeness_of_day(likeness, input_->date, free));
    }
}

bool DayPatterns::keeps_pins(const Pieces& chosen) const {
    return std::ranges::all_of(wanted_.pins, [&](const Pin& pin) {
        if (pin.date != input_->date) return true;
        const auto standing = std::ranges::count_if(chosen, [&](const Piece& piece) {
            return piece.placed.session == pin.session &&
                   (!pin.start || piece.placed.start == *pin.start);
        });
        return pin.stands ? standing >= std::ranges::count(wanted_.pins, pin) : standing == 0;
    });
}

double DayPatterns::soft_cost(const Pieces& chosen, const std::vector<Placed>& day) const {
    int hundredths = 0;
    for (std::size_t j = 0; j < chosen.size(); ++j) {
        const std::size_t sort = (*input_->sorts)[chosen[j].item];
        hundredths += separations_.hundredths(sort, chosen[j].placed);
        for (std::size_t i = 0; i < j; ++i) {
            for (const Need& need : separations_.between((*input_->sorts)[chosen[i].item], sort)) {
                const bool kept = rules::keeps(chosen[i].placed, chosen[j].placed, need.separation);
                if (!need.hard && !kept) hundredths += need.hundredths;
            }
        }
    }
    for (const DayRule& rule : soft_days_) {
        hundredths += rule.weight * rule.day->fault(day, context_).times;
    }
    for (const EachRule& rule : soft_each_) {
        for (const Placed& placed : day) {
            hundredths += rule.weight * rule.each->times(placed, context_);
        }
    }
    return hundredths / 100.0;
}

double DayPatterns::readiness_within(const std::vector<Placed>& day) {
    double points = 0;
    for (std::size_t j = 1; j < day.size(); ++j) {
        const Fatigue price = rules::readiness_price(day[j].session.kind, context_.goal);
        for (std::size_t i = 0; i < j; ++i) {
            const Minutes rest = std::max(Minutes{0}, Minutes{day[j].start - day[i].end()});
            points += condition::dot(price, decay(rest).of(condition::impulse(day[i].session)));
        }
    }
    return points;
}

const condition::Decay& DayPatterns::decay(Minutes rest) {
    const auto found = decays_.find(rest);
    if (found != decays_.end()) return found->second;
    const double as_hours = static_cast<double>(rest.count()) / 60.0;
    return decays_.emplace(rest, condition::Decay{as_hours, context_.constants}).first->second;
}

void DayPatterns::add_state(const std::vector<Placed>& day, solver::Pattern& pattern) {
    const Moment midnight{input_->date};
    const Moment next = midnight + std::chrono::days{1};
    for (const Placed& placed : day) {
        const Fatigue price = rules::readiness_price(placed.session.kind, context_.goal);
        add(pattern.price, decay(placed.start - midnight).price_of(price));
        const Minutes rest = std::max(Minutes{0}, Minutes{next - placed.end()});
        add(pattern.gain, decay(rest).of(condition::impulse(placed.session)));
    }
}

// False when a day would start or ask more often than the search can count.
bool DayPatterns::add_columns(const Pieces& chosen, solver::Pattern& pattern) const {
    const Moment midnight{input_->date};
    const auto from_midnight = [midnight](Moment moment) {
        return static_cast<solver::Minute>((moment - midnight).count());
    };
    const auto day = static_cast<std::size_t>((input_->date - wanted_.first).count());
    for (const Piece& piece : chosen) {
        const std::size_t sort = (*input_->sorts)[piece.item];
        const solver::Minute start = from_midnight(piece.placed.start);
        for (const std::size_t g : separations_.groups_of(sort)) {
            const Separations::Group& group = separations_.groups()[g];
            for (std::size_t c = group.first_column; c < group.first_column + group.columns();
                 ++c) {
                if (!group.hard && pattern.second[c] != solver::no_start) return false;
                if (pattern.first[c] != solver::no_start) {
                    pattern.second[c] = std::max(pattern.first[c], start);
                }
                pattern.first[c] = std::min(pattern.first[c], start);
            }
        }
    }
    for (const Separations::Group& group : separations_.groups()) {
        std::size_t asks = 0;
        for (const Piece& piece : chosen) {
            const std::size_t sort = (*input_->sorts)[piece.item];
            const auto release = separations_.release(sort, piece.placed, group);
            if (!release) continue;
            std::size_t column = group.first_column;
            if (!group.hard) {
                if (asks == Separations::asks_a_day) return false;
                column += day % group.days * Separations::asks_a_day + asks;
            }
            ++asks;
            pattern.release[column] = std::max(pattern.release[column], from_midnight(*release));
        }
    }
    return true;
}

// A pattern is never needed when as many others use the same items and are no worse in anything as
// plans are wanted.
void DayPatterns::prune() {
    auto& patterns = result_.patterns;
    std::ranges::stable_sort(patterns, [](const solver::Pattern& a, const solver::Pattern& b) {
        return a.use != b.use ? a.use < b.use : a.cost < b.cost;
    });
    std::vector<solver::Pattern> kept;
    std::size_t first = 0;
    for (const solver::Pattern& pattern : patterns) {
        if (!kept.empty() && kept.back().use != pattern.use) first = kept.size();
        std::size_t short_of = ways_.best;
        const bool needless = std::any_of(kept.begin() + static_cast<std::ptrdiff_t>(first),
                                          kept.end(), [&](const solver::Pattern& other) {
                                              return other.use == pattern.use &&
                                                     no_better(pattern, other) && --short_of == 0;
                                          });
        if (!needless) kept.push_back(pattern);
    }
    patterns = std::move(kept);
}

}  // namespace tandem::planning
