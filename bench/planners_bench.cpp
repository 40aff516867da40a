// SPDX-License-Identifier: Apache-2.0
// What placing all weeks at once is worth beside simpler planners, all on the same random athletes
// and all held by the same judge. Prints a table for docs/benchmarks.md. The arguments are the
// number of athletes and of weeks.
#include <array>
#include <cmath>

#include "make/full_week.h"
#include "measure.h"
#include "simple_planners.h"

using namespace tandem;
using bench::cpu_ms;
using bench::share;
using planning::Arrangement;

namespace {

// As planning::arrange_season allows for a season: above it a plan stays unproven.
const solver::Options options{.most_labels = 2'000'000};

struct Row {
    const char* name;
    Arrangement (*plan)(const planning::Wanted&, const rules::Context&);
    std::vector<double> stands = {};    // points of what stands
    std::vector<double> left_out = {};  // points of what does not
    // Per cent above the joint plan, of those that leave out as much.
    std::vector<double> losses = {};
    std::vector<double> ms = {};
    std::size_t sessions_left_out = 0;
    int dead_ends = 0;
    int broken = 0;  // plans that break hard rules more often than the joint one
    int better = 0;  // plans that cost less than the joint one: none, where that is proven
};

std::array<Row, 4> rows{{
    {"joint",
     [](const planning::Wanted& wanted, const rules::Context& context) {
         return planning::arrange(wanted, context, options);
     }},
    {"look-ahead 2",
     [](const planning::Wanted& wanted, const rules::Context& context) {
         return bench::week_by_week(wanted, context, 2, options);
     }},
    {"week by week",
     [](const planning::Wanted& wanted, const rules::Context& context) {
         return bench::week_by_week(wanted, context, 1, options);
     }},
    {"greedy", bench::greedy},
}};

make::RandomWeek athlete(int seed, int weeks) {
    const auto profile = seed % 10 < 3   ? make::Profile::Beginner
                         : seed % 10 < 8 ? make::Profile::Intermediate
                                         : make::Profile::Advanced;
    std::mt19937_64 random{static_cast<std::uint64_t>(seed)};
    return make::full_weeks(random, profile, weeks);
}

std::vector<double> left_out_by_week(const Arrangement& plan, std::size_t weeks) {
    std::vector<double> points(weeks, 0);
    for (const planning::Missing& missing : plan.left_out)
        points[missing.week] += missing.price;
    return points;
}

// Weeks that leave out more than they do in the joint plan.
int dead_ends(const Arrangement& plan, const Arrangement& joint, std::size_t weeks) {
    const auto mine = left_out_by_week(plan, weeks);
    const auto best = left_out_by_week(joint, weeks);
    int count = 0;
    for (std::size_t week = 0; week < weeks; ++week)
        count += mine[week] > best[week] + 1e-6 ? 1 : 0;
    return count;
}

// What a plan costs, and what of it is the price of what it leaves out.
struct Judged {
    rules::Score score;
    double left_out = 0;

    double stands() const { return score.points() - left_out; }
};

Judged judged(const make::RandomWeek& made, const Arrangement& plan) {
    const rules::Case whole = planning::as_case(made.wanted, plan);
    return {rules::judge(whole, made.context).score, whole.left_out};
}

void note(Row& row, const Judged& found, const Judged& best) {
    row.stands.push_back(found.stands());
    row.left_out.push_back(found.left_out);
    if (std::abs(found.left_out - best.left_out) < 1e-6)
        row.losses.push_back(100 * (found.stands() / best.stands() - 1));
    row.broken += found.score.never > best.score.never ? 1 : 0;
    row.better += found.score.points() < best.score.points() - 1e-6 ? 1 : 0;
}

// Whether the joint plan is proven.
bool plan_all(const make::RandomWeek& made) {
    Arrangement joint;
    Judged best;
    for (Row& row : rows) {
        const double start = cpu_ms();
        const Arrangement plan = row.plan(made.wanted, made.context);
        row.ms.push_back(cpu_ms() - start);
        const Judged found = judged(made, plan);
        if (&row == rows.data()) {
            joint = plan;
            best = found;
        }
        note(row, found, best);
        row.sessions_left_out += plan.left_out.size();
        row.dead_ends += dead_ends(plan, joint, made.wanted.weeks.size());
    }
    return joint.proven;
}

double mean(const std::vector<double>& numbers) {
    double sum = 0;
    for (const double number : numbers)
        sum += number;
    return sum / static_cast<double>(numbers.size());
}

}  // namespace

int main(int argc, char** argv) {
    const int athletes = argc > 1 ? std::max(1, std::atoi(argv[1])) : 200;
    const int weeks = argc > 2 ? std::max(1, std::atoi(argv[2])) : 8;
    int open = 0;
    for (int seed = 0; seed < athletes; ++seed)
        open += plan_all(athlete(seed, weeks)) ? 0 : 1;
    fmt::print(
        "| planner | points of what stands | points left out | sessions left out | dead ends | as "
        "much left out as joint | of these above joint, median / p95 / worst % | median ms | p95 "
        "ms | worst ms |\n|---|---|---|---|---|---|---|---|---|---|\n");
    for (const Row& row : rows) {
        fmt::print(
            "| {} | {:.1f} | {:.1f} | {} | {} | {} | {:.2f} / {:.2f} / {:.2f} | {:.2f} | {:.2f} | "
            "{:.2f} |\n",
            row.name, mean(row.stands), mean(row.left_out), row.sessions_left_out, row.dead_ends,
            row.losses.size(), share(row.losses, 0.5), share(row.losses, 0.95),
            share(row.losses, 1.0), share(row.ms, 0.5), share(row.ms, 0.95), share(row.ms, 1.0));
    }
    fmt::print("\n{} joint plans not proven\n", open);
    for (const Row& row : rows) {
        if (row.broken + row.better == 0) continue;
        fmt::print("{}: {} plans break more, {} cost less than joint\n", row.name, row.broken,
                   row.better);
    }
    return 0;
}
