// SPDX-License-Identifier: Apache-2.0
#include "oracle/cost_network.h"

#include <algorithm>
#include <cmath>
#include <optional>
#include <ostream>

namespace tandem::oracle {
namespace {

std::int64_t scaled(double cost) {
    return cost == never ? CostNetwork::top : std::llround(cost * 1e6);
}

class Builder {
  public:
    Builder(const WeekModel& model, const planning::Arrangement& arrangement) : model_(model) {
        for (std::size_t k = 0; k < model.classes.size(); ++k) {
            std::vector<std::size_t> stands = placed_in(arrangement, k);
            const auto count = static_cast<std::size_t>(model.classes[k].count);
            for (std::size_t nth = 0; nth < count; ++nth) {
                const auto where = nth < stands.size() ? std::optional{stands[nth]} : std::nullopt;
                sessions_.push_back({k, nth, where});
                const auto& places = model.classes[k].placements;
                add_variable(places.size() + 1,
                             where ? static_cast<std::size_t>(std::ranges::find(places, *where) -
                                                              places.begin())
                                   : places.size());
            }
        }
    }

    CostNetwork build() {
        for (std::size_t i = 0; i < sessions_.size(); ++i) {
            cost_alone(i);
            for (std::size_t j = i + 1; j < sessions_.size(); ++j)
                cost_together(i, j);
        }
        for (std::size_t window = 0; window < model_.windows.size(); ++window)
            add_visits(window);
        for (const DayLimit& limit : model_.day_limits)
            add(limit);
        for (const RunOfDays& run : model_.runs_of_days)
            add(run);
        for (std::size_t day = 0; day < model_.days && !model_.supports.empty(); ++day) {
            add_support(day);
        }
        return std::move(out_);
    }

  private:
    struct Instance {
        std::size_t of_class, nth;
        std::optional<std::size_t> stands;  // placement in the given arrangement
    };

    std::size_t add_variable(std::size_t domain, std::size_t value) {
        out_.domains.push_back(domain);
        out_.plan.push_back(value);
        return out_.domains.size() - 1;
    }

    static void charge(Table& table, std::vector<std::size_t> tuple, std::int64_t cost) {
        if (cost == 0) return;
        table.tuples.push_back(std::move(tuple));
        table.costs.push_back(cost);
    }
    void keep(Table table) {
        if (!table.tuples.empty()) out_.tables.push_back(std::move(table));
    }

    const std::vector<std::size_t>& places(std::size_t i) const {
        return model_.classes[sessions_[i].of_class].placements;
    }
    bool counts(const std::vector<bool>& classes, std::size_t i) const {
        return classes[sessions_[i].of_class];
    }

    std::vector<std::size_t> placed_in(const planning::Arrangement& arrangement,
                                       std::size_t k) const {
        std::vector<std::size_t> stands;
        for (const Placed& placed : arrangement.sessions) {
            if (placed.session != model_.classes[k].session) continue;
            const bool second = std::ranges::any_of(arrangement.sessions, [&](const Placed& other) {
                return other.end() == placed.start;
            });
            const Role role = second ? Role::Second : Role::First;
            for (const std::size_t p : model_.classes[k].placements) {
                const Placement& place = model_.placements[p];
                if (place.start == placed.start && place.role == role) stands.push_back(p);
            }
        }
        std::ranges::sort(stands);
        return stands;
    }

    void cost_alone(std::size_t i) {
        Table table{{i}, {}, {}};
        for (std::size_t v = 0; v < places(i).size(); ++v) {
            charge(table, {v}, scaled(model_.placements[places(i)[v]].cost));
        }
        // Of equal sessions the last ones are left out first.
        const SessionClass& of_class = model_.classes[sessions_[i].of_class];
        const std::size_t nth = of_class.left_out.size() - 1 - sessions_[i].nth;
        charge(table, {places(i).size()}, scaled(of_class.left_out[nth]));
        keep(std::move(table));
    }

    void cost_together(std::size_t i, std::size_t j) {
        Table table{{i, j}, {}, {}};
        const bool equal = sessions_[i].of_class == sessions_[j].of_class;
        for (std::size_t a = 0; a <= places(i).size(); ++a) {
            for (std::size_t b = 0; b <= places(j).size(); ++b) {
                const bool out = a == places(i).size() || b == places(j).size();
                if (equal && (a > b || (a == b && !out))) {
                    charge(table, {a, b}, CostNetwork::top);
                } else if (!out) {
                    charge(table, {a, b}, scaled(model_.pair(places(i)[a], places(j)[b])));
                }
            }
        }
        keep(std::move(table));
    }

    struct Choice {
        std::size_t i, j;
        Visit visit;
    };

    std::vector<Choice> visits_in(std::size_t window) const {
        std::vector<Choice> choices;
        for (const Visit& visit : model_.visits) {
            const Placement& first = model_.placements[visit.first];
            const Placement& second = model_.placements[visit.second];
            if (first.window != window) continue;
            for (std::size_t i = 0; i < sessions_.size(); ++i) {
                if (sessions_[i].of_class != first.of_class) continue;
                for (std::size_t j = 0; j < sessions_.size(); ++j) {
                    const bool fits = i != j && sessions_[j].of_class == second.of_class;
                    if (fits) choices.push_back({i, j, visit});
                }
            }
        }
        return choices;
    }

    // May this session stand at this place (or, past the last one, nowhere) beside the visit?
    bool fits(const Choice& choice, std::size_t i, std::size_t v) const {
        const bool out = v == places(i).size();
        if (choice.i == i) return !out && places(i)[v] == choice.visit.first;
        if (choice.j == i) return !out && places(i)[v] == choice.visit.second;
        if (out) return true;
        // Two sessions and no third on the day, mobility aside.
        if (mobility(choice.i) || mobility(choice.j) || mobility(i)) {
            return model_.placements[places(i)[v]].window !=
                   model_.placements[choice.visit.first].window;
        }
        return model_.day_of(places(i)[v]) != model_.day_of(choice.visit.first);
    }
    bool mobility(std::size_t i) const {
        return model_.classes[sessions_[i].of_class].session.kind == SessionKind::Mobility;
    }

    // One variable says which visit of two stands in the window: both of its sessions stand in it,
    // or no second one, and nothing else fits in.
    void add_visits(std::size_t window) {
        const std::vector<Choice> choices = visits_in(window);
        if (choices.empty()) return forbid_seconds(window);
        std::size_t value = 0;
        for (std::size_t c = 0; c < choices.size(); ++c) {
            const Choice& choice = choices[c];
            const bool stands = sessions_[choice.i].stands == choice.visit.first &&
                                sessions_[choice.j].stands == choice.visit.second;
            if (stands) value = c + 1;
        }
        const std::size_t variable = add_variable(choices.size() + 1, value);
        for (std::size_t i = 0; i < sessions_.size(); ++i) {
            Table table{{variable, i}, {}, {}};
            for (std::size_t v = 0; v <= places(i).size(); ++v) {
                if (v < places(i).size() && is_second(places(i)[v], window)) {
                    charge(table, {0, v}, CostNetwork::top);
                }
                for (std::size_t c = 0; c < choices.size(); ++c) {
                    if (!fits(choices[c], i, v)) charge(table, {c + 1, v}, CostNetwork::top);
                }
            }
            keep(std::move(table));
        }
    }

    bool is_second(std::size_t placement, std::size_t window) const {
        const Placement& place = model_.placements[placement];
        return place.window == window && place.role == Role::Second;
    }

    void forbid_seconds(std::size_t window) {
        for (std::size_t i = 0; i < sessions_.size(); ++i) {
            Table table{{i}, {}, {}};
            for (std::size_t v = 0; v < places(i).size(); ++v) {
                if (is_second(places(i)[v], window)) charge(table, {v}, CostNetwork::top);
            }
            keep(std::move(table));
        }
    }

    std::vector<bool> days_with(const std::vector<bool>& counted) const {
        std::vector<bool> with(model_.days);
        for (std::size_t i = 0; i < sessions_.size(); ++i) {
            if (counts(counted, i) && sessions_[i].stands) {
                with[model_.day_of(*sessions_[i].stands)] = true;
            }
        }
        return with;
    }

    // Forbids the value of the variable together with any counted session on the day.
    void keep_free(std::size_t variable, std::size_t value, std::size_t day,
                   const std::vector<bool>& counted) {
        for (std::size_t i = 0; i < sessions_.size(); ++i) {
            if (!counts(counted, i)) continue;
            Table table{{variable, i}, {}, {}};
            for (std::size_t v = 0; v < places(i).size(); ++v) {
                if (model_.day_of(places(i)[v]) == day) {
                    charge(table, {value, v}, CostNetwork::top);
                }
            }
            keep(std::move(table));
        }
    }

    // "At most m of seven days" as 7 - m different days without; a soft one may be given up.
    void add(const DayLimit& limit) {
        std::vector<std::size_t> without;
        const auto with = days_with(limit.counted);
        const std::size_t monday = limit.week * days_a_week;
        for (std::size_t day = 0; day < days_a_week; ++day) {
            if (!with[monday + day]) without.push_back(day);
        }
        const std::size_t given_up = days_a_week;
        std::optional<std::size_t> before;
        for (std::size_t nth = 0; nth + static_cast<std::size_t>(limit.most) < days_a_week; ++nth) {
            const std::size_t variable = add_variable(
                days_a_week + (limit.hard ? 0 : 1), nth < without.size() ? without[nth] : given_up);
            for (std::size_t day = 0; day < days_a_week; ++day) {
                keep_free(variable, day, monday + day, limit.counted);
            }
            if (!limit.hard) {
                Table table{{variable}, {}, {}};
                charge(table, {given_up}, scaled(limit.weight));
                keep(std::move(table));
            }
            if (before) {
                Table table{{*before, variable}, {}, {}};
                for (std::size_t a = 0; a < out_.domains[variable]; ++a) {
                    for (std::size_t b = 0; b <= a && b < days_a_week; ++b) {
                        charge(table, {a, b}, CostNetwork::top);
                    }
                }
                keep(std::move(table));
            }
            before = variable;
        }
    }

    void add(const RunOfDays& run) {
        std::vector<std::size_t> flags;
        const auto with = days_with(run.counted);
        for (std::size_t day = 0; day < model_.days; ++day) {
            flags.push_back(add_variable(2, with[day] ? 1 : 0));
            keep_free(flags.back(), 0, day, run.counted);
        }
        const auto length = static_cast<std::size_t>(run.most) + 1;
        const auto before = static_cast<std::size_t>(run.before);
        for (std::size_t last = 0; last < model_.days; ++last) {
            if (last + 1 + before < length) continue;
            const std::size_t here = std::min(last + 1, length);
            Table table;
            for (std::size_t day = last + 1 - here; day <= last; ++day) {
                table.variables.push_back(flags[day]);
            }
            charge(table, std::vector<std::size_t>(here, 1),
                   run.hard ? CostNetwork::top : scaled(run.weight));
            keep(std::move(table));
        }
    }

    // Which session of the day is the one that the others need; 0 = none.
    void add_support(std::size_t day) {
        std::vector<std::size_t> supporters;
        std::size_t value = 0;
        for (std::size_t i = 0; i < sessions_.size(); ++i) {
            if (!counts(model_.supports, i)) continue;
            supporters.push_back(i);
            if (sessions_[i].stands && model_.day_of(*sessions_[i].stands) == day) {
                value = supporters.size();
            }
        }
        const std::size_t variable = add_variable(supporters.size() + 1, value);
        keep_free(variable, 0, day, model_.needs_support);
        for (std::size_t s = 0; s < supporters.size(); ++s) {
            Table table{{variable, supporters[s]}, {}, {}};
            const auto& of_session = places(supporters[s]);
            for (std::size_t v = 0; v <= of_session.size(); ++v) {
                const bool stands = v < of_session.size() && model_.day_of(of_session[v]) == day;
                if (!stands) charge(table, {s + 1, v}, CostNetwork::top);
            }
            keep(std::move(table));
        }
    }

    const WeekModel& model_;
    std::vector<Instance> sessions_;
    CostNetwork out_;
};

}  // namespace

CostNetwork cost_network(const WeekModel& model, const planning::Arrangement& arrangement) {
    return Builder{model, arrangement}.build();
}

void write_wcsp(std::ostream& out, const CostNetwork& network) {
    out << "week " << network.domains.size() << ' ' << *std::ranges::max_element(network.domains)
        << ' ' << network.tables.size() << ' ' << CostNetwork::top << '\n';
    for (const std::size_t domain : network.domains)
        out << domain << ' ';
    out << '\n';
    for (const Table& table : network.tables) {
        out << table.variables.size();
        for (const std::size_t variable : table.variables)
            out << ' ' << variable;
        out << " 0 " << table.tuples.size() << '\n';
        for (std::size_t t = 0; t < table.tuples.size(); ++t) {
            for (const std::size_t value : table.tuples[t])
                out << value << ' ';
            out << table.costs[t] << '\n';
        }
    }
}

}  // namespace tandem::oracle
