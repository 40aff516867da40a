// SPDX-License-Identifier: Apache-2.0
#include "planning/why_not.h"

#include <algorithm>
#include <tuple>

#include "planning/more_time.h"

namespace tandem::planning {
namespace {

using std::chrono::days;

constexpr Minutes usual_start{7 * 60};

std::vector<rules::Finding> hard_ones(const rules::Judgement& judgement) {
    std::vector<rules::Finding> hard;
    for (const rules::Finding& finding : judgement.findings) {
        if (finding.never) hard.push_back(finding);
    }
    return hard;
}

// A visit may begin at the moment, and what was free before it is not used.
std::vector<Window> begun_at(std::vector<Window> windows, Moment start) {
    for (Window& window : windows) {
        if (start < window.earliest || window.latest <= start) continue;
        window.minutes = std::min(window.minutes, Minutes{window.latest - start});
        window.opens = window.opens.value_or(window.earliest);
        window.earliest = start;
    }
    return windows;
}

class Asker {
  public:
    Asker(const AskedWeek& asked, const Session& session, Date date, std::optional<Minutes> time,
          const Meant& meant = {})
        : asked_(asked),
          session_(session),
          date_(date),
          context_(asked.context),
          any_(!meant.very && !meant.left_out) {
        result_.date = date;
        result_.time = time;
        result_.session = {session, Moment{date}, false};
        find_it(meant);
        if (time) start_ = Moment{date} + *time;
        const bool stands_there = start_ && result_.session.start == *start_;
        if (start_ && !stands_there && context_.windows)
            context_.windows = begun_at(*context_.windows, *start_);
        pinned_ = asked.wanted;
        pinned_.pins.push_back({session, date, start_, true});
        // Beside an equal one that stands there: one of them would do for one pin.
        for (const Placed& equal : result_.equals) {
            if (meant.left_out && equal.date() == date)
                pinned_.pins.push_back({equal.session, date, {}, true});
        }
        if (meant.very && leaves_its_day()) keep_off(result_.session.date());
    }

    WhyNot run() {
        result_.answer = weigh(asked_, pinned_, context_);
        if (start_) try_within_a_visit();
        if (any_) take_the_one_that_moves();
        judge_simple_move();
        take_the_simple_move();
        if (result_.answer.impossible()) {
            find_what_forbids();
            find_help();
        }
        return std::move(result_);
    }

    // The first hard rule that forbids it; for tables.
    WhyNot run_briefly() {
        result_.answer = weigh(asked_, pinned_, context_);
        if (result_.answer.impossible()) find_what_forbids();
        return std::move(result_);
    }

  private:
    // The asked time may be in the middle of a visit, where it need not be cut off.
    void try_within_a_visit() {
        Answer uncut = weigh(asked_, pinned_, asked_.context);
        Answer& cut = result_.answer;
        if (uncut.found && (!cut.found || uncut.price() < cut.price())) {
            cut = std::move(uncut);
        } else if (!cut.found) {
            // Each allows what the other does not: only both together prove that nothing does.
            cut.proven = cut.proven && uncut.proven;
        }
    }

    void find_it(const Meant& meant) {
        result_.is_left_out = true;
        for (const Placed& placed : asked_.sessions()) {
            if (placed.fixed || !look_alike(placed.session, session_)) continue;
            result_.equals.push_back(placed);
            if (meant.left_out) continue;
            const bool first = result_.is_left_out;
            const bool nearer = !meant.very && placed.date() == date_;
            if (first || nearer) result_.session = placed;
            result_.is_left_out = false;
        }
        if (meant.very) result_.session = *meant.very;
        std::erase(result_.equals, result_.session);
    }

    // Of equal sessions, none of them called by its day, the answer is about the one that moves.
    void take_the_one_that_moves() {
        for (const Move& move : result_.answer.moves) {
            if (!look_alike(move.session, session_) || !move.from || !move.to) continue;
            if (date_of(*move.to) != date_) continue;
            const auto found = std::ranges::find(result_.equals, *move.from, &Placed::start);
            if (found != result_.equals.end()) std::swap(*found, result_.session);
        }
    }

    void keep_off(Date date) {
        for (const Session& one : asked_.wanted.weeks.front().sessions) {
            const Pin pin{one, date, {}, false};
            const bool known = std::ranges::find(pinned_.pins, pin) != pinned_.pins.end();
            if (look_alike(one, session_) && !known) pinned_.pins.push_back(pin);
        }
    }

    // Of equal sessions the search knows only how many stand where: that this one moves means that
    // none is left where it stood.
    bool leaves_its_day() const {
        const Date from = result_.session.date();
        return from != date_ && !result_.equals.empty() &&
               std::ranges::find(result_.equals, from, &Placed::date) == result_.equals.end();
    }

    // Where it could start on that day, best first: at the asked time, in free windows, else at an
    // hour that people use. Without the others it may also begin where they stand now.
    std::vector<Moment> starts(bool others_stay) const {
        if (start_) return {*start_};
        std::vector<Moment> starts;
        const Minutes minutes = session_.minutes;
        std::vector<Placed> others = asked_.sessions();
        std::erase(others, result_.session);
        for (const Window& window : context_.windows.value_or(std::vector<Window>{})) {
            if (date_of(window.earliest) != date_) continue;
            if (window.minutes < minutes) {
                starts.push_back(window.earliest);
                continue;
            }
            const auto add = [&starts](const std::vector<Moment>& more) {
                starts.insert(starts.end(), more.begin(), more.end());
            };
            if (!others_stay) add(start_choices(window, minutes));
            add(start_choices_beside(others, window, minutes));
        }
        if (starts.empty()) {
            const Moment usual = Moment{date_} + usual_start;
            starts.push_back(usual);
        }
        return starts;
    }

    rules::Judgement judge_with(std::vector<Placed> sessions, Moment start) const {
        Arrangement plan;
        plan.sessions = std::move(sessions);
        plan.sessions.push_back({session_, start, false});
        return rules::judge(as_case(asked_.wanted, plan), asked_.context);
    }

    rules::Judgement least_broken(const std::vector<Placed>& others, bool others_stay) const {
        std::optional<rules::Judgement> best;
        for (const Moment start : starts(others_stay)) {
            rules::Judgement judgement = judge_with(others, start);
            const bool better = !best || judgement.score.never < best->score.never ||
                                (judgement.score.never == best->score.never &&
                                 judgement.score.points() < best->score.points());
            if (better) best = std::move(judgement);
        }
        return best.value_or(rules::Judgement{});
    }

    void judge_simple_move() {
        std::vector<Placed> others = asked_.now.sessions;
        const auto here = std::ranges::find(others, result_.session);
        if (here != others.end()) others.erase(here);
        result_.simple_move = least_broken(others, true);
        result_.simple_move_breaks = hard_ones(result_.simple_move);
    }

    // The search begins visits where windows do, or where they would end with them; others that
    // stay may stand in between, where a visit with this session began. Then moving it alone may be
    // cheaper.
    void take_the_simple_move() {
        const bool possible = result_.answer.found && result_.simple_move_breaks.empty();
        if (!possible || result_.is_left_out) return;
        Arrangement plan = asked_.now;
        plan.sessions = result_.simple_move.sessions;
        const Date first = asked_.wanted.first;
        const Date end = monday_of(first) + days{7 * static_cast<int>(asked_.wanted.weeks.size())};
        std::erase_if(plan.sessions, [&](const Placed& placed) {
            return placed.date() < first || placed.date() >= end;
        });
        plan.cost = rules::judge(as_case(asked_.wanted, plan), asked_.context).score.points();
        plan.proven = result_.answer.proven;
        Answer simple = weigh(asked_, pinned_, std::move(plan));
        if (simple.price() < result_.answer.price() - 1e-9) result_.answer = std::move(simple);
    }

    void find_what_forbids() {
        std::vector<Placed> fixed;
        for (const Placed& placed : asked_.now.sessions) {
            if (placed.fixed) fixed.push_back(placed);
        }
        result_.alone = least_broken(fixed, false);
        result_.forbids = hard_ones(result_.alone);
    }

    void find_help() {
        for (const rules::Finding& finding : result_.forbids) {
            const rules::Rule& rule = *rules::catalogue()[finding.rule];
            if (rule.may_be_off) try_without(finding.rule);
        }
        try_more_time();
    }

    void keep_best(WhyNot::Help help) {
        if (!help.answer.found) return;
        const bool better =
            !result_.help || help.answer.price() < result_.help->answer.price() - 1e-9;
        if (better) result_.help = std::move(help);
    }

    void try_without(std::size_t rule) {
        rules::Context softer = context_;
        softer.settings[rule].mode = RuleMode::Soft;
        keep_best({rule, {}, {}, weigh(asked_, pinned_, softer)});
    }

    // Few minutes more are less than few points, and no other session may pay for them.
    void try_more_time() {
        const std::vector<Window> windows = context_.windows.value_or(std::vector<Window>{});
        auto ways = ways_to_more_time(windows, date_, session_.minutes,
                                      start_ ? std::span<const Minutes>{} : usual_starts);
        if (start_) add_time_from(*start_, windows, ways);
        const auto harm = [](const WhyNot::Help& help) {
            return std::tuple{help.answer.left_out.size(), help.added, help.answer.price()};
        };
        std::optional<WhyNot::Help> least;
        for (MoreTime& way : ways) {
            rules::Context freer = context_;
            freer.windows = std::move(way.windows);
            WhyNot::Help help{{}, way.window, way.added, weigh(asked_, pinned_, freer)};
            if (help.answer.found && (!least || harm(help) < harm(*least))) least = std::move(help);
        }
        if (least) keep_best(*std::move(least));
    }

    // Where it meets a window of the day they are one.
    void add_time_from(Moment start, const std::vector<Window>& windows,
                       std::vector<MoreTime>& ways) const {
        const Minutes minutes = session_.minutes;
        const Window added{start, start + minutes, minutes};
        const bool known = std::ranges::any_of(
            ways, [&](const MoreTime& way) { return way.window.earliest == start; });
        if (!known && date_of(added.latest - Minutes{1}) == date_)
            ways.push_back({added, minutes, with_window(windows, added)});
    }

    const AskedWeek& asked_;
    const Session& session_;
    Date date_;
    rules::Context context_;
    bool any_;  // whichever of several equal sessions
    std::optional<Moment> start_;
    Wanted pinned_;
    WhyNot result_;
};

WhyNotMatrix::Cell cell_of(const WhyNot& answer, bool here) {
    WhyNotMatrix::Cell cell;
    cell.here = here;
    cell.found = answer.answer.found;
    cell.proven = answer.answer.proven;
    if (cell.found) {
        cell.points = answer.answer.points;
        cell.left_out = answer.answer.left_out.size();
    } else if (!answer.forbids.empty()) {
        cell.rule = answer.forbids.front().rule;
    }
    return cell;
}

}  // namespace

WhyNot why_not(const AskedWeek& asked, const Session& session, Date date,
               std::optional<Minutes> time, const Meant& meant) {
    return Asker{asked, session, date, time, meant}.run();
}

WhyNotMatrix why_not_matrix(const AskedWeek& asked) {
    WhyNotMatrix matrix;
    for (Date date = asked.first(); date < asked.end(); date += days{1})
        matrix.dates.push_back(date);
    const auto add = [&](const Session& session) {
        const auto known = std::ranges::find(matrix.rows, session, &WhyNotMatrix::Row::session);
        if (known == matrix.rows.end()) matrix.rows.push_back({session, {}, {}});
    };
    for (const Placed& placed : asked.sessions()) {
        if (placed.fixed) continue;
        add(placed.session);
        std::ranges::find(matrix.rows, placed.session, &WhyNotMatrix::Row::session)
            ->stands.push_back(placed.date());
    }
    for (const Missing& missing : asked.now.left_out)
        add(missing.session);
    for (WhyNotMatrix::Row& row : matrix.rows) {
        for (const Date date : matrix.dates) {
            const bool here = std::ranges::find(row.stands, date) != row.stands.end();
            row.cells.push_back(cell_of(Asker{asked, row.session, date, {}}.run_briefly(), here));
        }
    }
    return matrix;
}

}  // namespace tandem::planning
