// SPDX-License-Identifier: Apache-2.0
#include "oracle/write_lp.h"

#include <fmt/ostream.h>

#include <algorithm>
#include <ostream>
#include <sstream>

namespace tandem::oracle {
namespace {

class Writer {
  public:
    explicit Writer(const WeekModel& model) : model_(model) {}

    void write(std::ostream& out) {
        place_classes();
        keep_visits();
        keep_pairs();
        for (std::size_t l = 0; l < model_.day_limits.size(); ++l) {
            keep(model_.day_limits[l], fmt::format("l{}", l));
        }
        for (std::size_t r = 0; r < model_.runs_of_days.size(); ++r) {
            keep(model_.runs_of_days[r], fmt::format("r{}", r));
        }
        keep_support();
        out << "Minimize\n obj:" << objective_.str() << "\nSubject To\n" << rows_.str();
        out << "Binaries\n" << binaries_.str() << "End\n";
    }

  private:
    using Terms = std::vector<std::pair<double, std::string>>;

    static std::string x(std::size_t placement) { return fmt::format("x{}", placement); }
    std::string binary(std::string name) {
        binaries_ << ' ' << name << '\n';
        return name;
    }

    static void write(std::ostream& out, const Terms& terms) {
        std::size_t written = 0;
        for (const auto& [factor, name] : terms) {
            fmt::print(out, " {} {:.12g} {}", factor < 0 ? '-' : '+', std::abs(factor), name);
            if (++written % 8 == 0) out << '\n';
        }
    }
    void charge(double cost, const std::string& name) { write(objective_, {{cost, name}}); }
    void row(const Terms& terms, const char* relation, double right) {
        if (terms.empty()) return;
        fmt::print(rows_, " c{}:", ++row_);
        write(rows_, terms);
        fmt::print(rows_, " {} {:.12g}\n", relation, right);
    }

    void place_classes() {
        for (std::size_t p = 0; p < model_.placements.size(); ++p) {
            charge(model_.placements[p].cost, binary(x(p)));
        }
        for (std::size_t k = 0; k < model_.classes.size(); ++k) {
            const SessionClass& of_class = model_.classes[k];
            Terms stands;
            for (const std::size_t p : of_class.placements)
                stands.emplace_back(1, x(p));
            for (std::size_t nth = 0; nth < of_class.left_out.size(); ++nth) {
                const std::string out = binary(fmt::format("o{}_{}", k, nth));
                charge(of_class.left_out[nth], out);
                stands.emplace_back(1, out);
            }
            row(stands, "=", of_class.count);
        }
    }

    // A window holds one first session, and a second one only behind the first of its pair.
    void keep_visits() {
        std::vector<Terms> of_window(model_.windows.size());
        std::vector<Terms> of_place(model_.placements.size());
        std::vector<Terms> of_day(model_.days);
        for (std::size_t v = 0; v < model_.visits.size(); ++v) {
            const Visit& visit = model_.visits[v];
            const std::string name = binary(fmt::format("z{}", v));
            of_place[visit.first].emplace_back(1, name);
            of_place[visit.second].emplace_back(1, name);
        }
        for (std::size_t p = 0; p < model_.placements.size(); ++p) {
            const Placement& place = model_.placements[p];
            const Session& session = model_.classes[place.of_class].session;
            if (session.kind != SessionKind::Mobility) {
                of_day[model_.day_of(p)].emplace_back(1, x(p));
            }
            if (place.role == Role::First) of_window[place.window].emplace_back(1, x(p));
            of_place[p].emplace_back(-1, x(p));
            row(of_place[p], place.role == Role::First ? "<=" : "=", 0);
        }
        for (const Terms& terms : of_window)
            row(terms, "<=", 1);
        for (const Terms& terms : of_day)
            row(terms, "<=", 2);
    }

    // What each placement pays for the ones listed before it in time: v >= sum - most (1 - x).
    void keep_pairs() {
        const std::size_t count = model_.placements.size();
        for (std::size_t q = 0; q < count; ++q) {
            Terms pays;
            std::vector<std::vector<double>> by_class(model_.classes.size());
            for (std::size_t p = 0; p < count; ++p) {
                const Placement& earlier = model_.placements[p];
                const Placement& later = model_.placements[q];
                if (std::pair{earlier.start, p} >= std::pair{later.start, q}) continue;
                const double cost = model_.pair(p, q);
                if (cost == never) {
                    if (earlier.window != later.window) row({{1, x(p)}, {1, x(q)}}, "<=", 1);
                } else if (cost > 0) {
                    pays.emplace_back(-cost, x(p));
                    by_class[earlier.of_class].push_back(cost);
                }
            }
            if (pays.empty()) continue;
            double most = 0;
            for (std::size_t k = 0; k < by_class.size(); ++k) {
                std::ranges::sort(by_class[k], std::greater{});
                by_class[k].resize(std::min(by_class[k].size(), model_.classes[k].left_out.size()));
                for (const double cost : by_class[k])
                    most += cost;
            }
            const std::string paid = fmt::format("v{}", q);
            charge(1, paid);
            pays.emplace_back(1, paid);
            pays.emplace_back(-most, x(q));
            row(pays, ">=", -most);
        }
    }

    // A binary for each day that is 1 where a counted session stands.
    std::vector<std::string> day_flags(const std::vector<bool>& counted, const std::string& name) {
        std::vector<std::string> flags;
        for (std::size_t day = 0; day < model_.days; ++day) {
            flags.push_back(binary(fmt::format("d{}_{}", name, day)));
            for (std::size_t p = 0; p < model_.placements.size(); ++p) {
                if (!counted[model_.placements[p].of_class] || model_.day_of(p) != day) continue;
                row({{1, flags.back()}, {-1, x(p)}}, ">=", 0);
            }
        }
        return flags;
    }

    void keep(const DayLimit& limit, const std::string& name) {
        Terms terms;
        for (const std::string& flag : day_flags(limit.counted, name))
            terms.emplace_back(1, flag);
        if (!limit.hard) {
            charge(limit.weight, "e" + name);
            terms.emplace_back(-1, "e" + name);
        }
        row(terms, "<=", limit.most);
    }

    void keep(const RunOfDays& run, const std::string& name) {
        const auto flags = day_flags(run.counted, name);
        for (int last = 0; last < static_cast<int>(model_.days); ++last) {
            const int here = std::min(last + 1, run.most + 1);
            if (here + run.before < run.most + 1) continue;
            Terms terms;
            for (int day = last + 1 - here; day <= last; ++day) {
                terms.emplace_back(1, flags[static_cast<std::size_t>(day)]);
            }
            if (!run.hard) {
                const std::string extra = fmt::format("e{}_{}", name, last);
                charge(run.weight, extra);
                terms.emplace_back(-1, extra);
            }
            row(terms, "<=", here - 1);
        }
    }

    void keep_support() {
        for (std::size_t p = 0; p < model_.placements.size() && !model_.supports.empty(); ++p) {
            if (!model_.needs_support[model_.placements[p].of_class]) continue;
            Terms terms{{1, x(p)}};
            for (std::size_t q = 0; q < model_.placements.size(); ++q) {
                const bool helps = model_.supports[model_.placements[q].of_class] &&
                                   model_.day_of(q) == model_.day_of(p);
                if (helps) terms.emplace_back(-1, x(q));
            }
            row(terms, "<=", 0);
        }
    }

    const WeekModel& model_;
    std::ostringstream objective_, rows_, binaries_;
    int row_ = 0;
};

}  // namespace

void write_lp(std::ostream& out, const WeekModel& model) {
    Writer{model}.write(out);
}

}  // namespace tandem::oracle
