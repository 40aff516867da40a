// SPDX-License-Identifier: Apache-2.0
#include <fmt/core.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <array>
#include <cmath>

#include "app/answers.h"
#include "formats/plan_words.h"
#include "planning/ledger.h"
#include "planning/why_here.h"
#include "rules/explain.h"

namespace tandem::app {
namespace {

using planning::Ledger;
using planning::Share;

// A share below this is summed up with the others of its size.
constexpr double worth_a_word = 0.05;
constexpr std::size_t most_causes = 3;

double tenths(double points) {
    return std::round(points * 10) / 10;
}

class Writer {
  public:
    Writer(const planning::ArrangedSeason& season, const planning::AskedWeek& asked)
        : season_(season),
          asked_(asked),
          ledger_(planning::ledger_of(asked)),
          reply_("why", season, asked.week) {}

    // Of the whole week without dates; of the day; or of the one session.
    Reply write(std::optional<Date> date, const std::optional<Placed>& only) {
        head();
        reply_.data["sessions"] = Json::array();
        bool any = false;
        for (std::size_t i = 0; i < sessions().size(); ++i) {
            const Placed& placed = sessions()[i];
            const bool of_week = asked_.first() <= placed.date() && placed.date() < asked_.end();
            if (!of_week || (date && placed.date() != *date)) continue;
            if (only && (placed.session != only->session || placed.start != only->start)) continue;
            any = true;
            write_session(i, date.has_value());
        }
        if (!any) {
            reply_.say(0,
                       date ? fmt::format("Nothing stands on {}: a day to recover.", day_of(*date))
                            : "The week has no sessions.");
        }
        write_left_out();
        return std::move(reply_);
    }

  private:
    const std::vector<Placed>& sessions() const { return ledger_.judgement.sessions; }

    void head() {
        reply_.say(0, fmt::format("Week of {}: {} points, of which {} for sessions done tired and "
                                  "{} for broken wishes{}.",
                                  full_date(asked_.monday()), amount(ledger_.total()),
                                  amount(ledger_.fatigue), amount(ledger_.rules),
                                  ledger_.left_out > 0 ? fmt::format(", {} for what is left out",
                                                                     amount(ledger_.left_out))
                                                       : ""));
        reply_.data = {{"total", rounded(ledger_.total())},
                       {"fatigue", rounded(ledger_.fatigue)},
                       {"rules", rounded(ledger_.rules)},
                       {"left_out", rounded(ledger_.left_out)}};
    }

    void write_session(std::size_t number, bool at_length) {
        const Placed& placed = sessions()[number];
        Json json = json_of(placed);
        reply_.gap();
        reply_.say(0, fmt::format("{} {}  {}", day_of(placed.date()),
                                  format_time(time_of_day(placed.start)), named(placed.session)));
        write_reasons(number, at_length);
        write_shares(number, json);
        write_wishes(number, json);
        if (at_length) write_costs(placed);
        reply_.data["sessions"].push_back(std::move(json));
    }

    // What other days would mean, and at length what it is for.
    void write_reasons(std::size_t number, bool at_length) {
        const Placed& placed = sessions()[number];
        const planning::WeekDemand& demand = season_.season.weeks[asked_.week];
        if (placed.fixed) {
            reply_.say(2, "It is fixed on its date; the rest of the week is placed around it.");
            return;
        }
        const auto found = std::ranges::find(demand.sessions, placed.session);
        if (at_length && found != demand.sessions.end()) {
            const auto position = static_cast<std::size_t>(found - demand.sessions.begin());
            say(demand.session_why[position]);
        }
        rules::Case judged = planning::case_of_week(asked_, asked_.now);
        judged.sessions = sessions();
        say(planning::why_here(judged, number, asked_.context));
    }

    void say(const Reason& reason) {
        reply_.say(2, fmt::format("{} {}", reason.says, reply_.cite(reason.cites)));
    }

    // "Monday's long run", "last Sunday's easy run".
    std::string possessive(const Placed& other) const {
        constexpr std::array<std::string_view, 7> names{
            "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"};
        const auto weeks = (monday_of(other.date()) - asked_.monday()).count() / 7;
        const std::string_view when = weeks == 0 ? "" : weeks < 0 ? "last " : "next ";
        const bool far = weeks < -1 || weeks > 1;
        const auto day = static_cast<std::size_t>(day_index(other.date()));
        return fmt::format(
            "{}'s {}", far ? short_date(other.date()) : fmt::format("{}{}", when, names.at(day)),
            in_a_sentence(traits(other.session.kind).name));
    }

    static std::string long_ago(Minutes rest) {
        if (rest <= longest_break_in_a_visit) return "right before";
        if (rest < rules::hours(72)) return rules::describe(rest) + " before";
        return fmt::format("{} days before", std::chrono::round<std::chrono::days>(rest).count());
    }

    void write_shares(std::size_t number, Json& json) {
        double sum = 0;
        double told_sum = 0;
        std::vector<std::string> causes;
        json["pays"] = Json::array();
        for (const Share& share : ledger_.shares) {
            if (share.later != number) continue;
            sum += share.points;
            if (share.points >= 0.0005) json["pays"].push_back(json_of_share(share));
            const bool told = share.points >= worth_a_word && causes.size() < most_causes;
            if (!told) continue;
            told_sum += tenths(share.points);
            causes.push_back(fmt::format("{} for {} ({}, {})", amount(share.points),
                                         possessive(sessions()[share.earlier]),
                                         planning::words_for(share.most), long_ago(share.rest)));
        }
        json["fatigue"] = rounded(sum);
        if (sum < worth_a_word) {
            reply_.say(2, "Done fresh: it pays for nothing before it.");
        } else if (causes.empty()) {
            reply_.say(2, fmt::format("Pays {} points, a little for each session before it.",
                                      amount(sum)));
        } else {
            // What is shown adds up to the sum as it is shown.
            const double others = tenths(sum) - told_sum;
            if (others >= worth_a_word) causes.push_back(amount(others) + " for all others");
            reply_.say(2, fmt::format("Pays {} points for sessions before it: {}.", amount(sum),
                                      join(causes)));
        }
    }

    Json json_of_share(const Share& share) const {
        Json json{{"points", rounded(share.points)},
                  {"because", planning::words_for(share.most)},
                  {"rest_minutes", share.rest.count()},
                  {"earlier", json_of(sessions()[share.earlier])}};
        return json;
    }

    // A wish that several sessions break together stands with the last of them.
    void write_wishes(std::size_t number, Json& json) {
        std::vector<rules::Finding> broken;
        for (const rules::Finding& finding : ledger_.judgement.findings) {
            if (finding.never || finding.hundredths == 0 || home_of(finding) != number) continue;
            broken.push_back(finding);
            const rules::Rule& rule = *rules::catalogue()[finding.rule];
            reply_.say(2, fmt::format("A wish not met, {} points: {} {}",
                                      amount(finding.hundredths / 100.0), rule.says,
                                      reply_.cite(rules::cites(rule))));
        }
        json["wishes"] = app::json_of(broken, ledger_.judgement);
    }

    std::size_t home_of(const rules::Finding& finding) const {
        std::size_t home = finding.sessions.front();
        for (const std::size_t position : finding.sessions) {
            const Placed& placed = sessions()[position];
            if (asked_.first() <= placed.date() && placed.date() < asked_.end()) home = position;
        }
        return home;
    }

    void write_costs(const Placed& placed) {
        std::vector<std::string> costs;
        double sum = 0;
        for (const Share& share : planning::costs_of(asked_, placed)) {
            sum += share.points;
            if (share.points < worth_a_word || costs.size() == most_causes) continue;
            const Placed& later = sessions()[share.later];
            costs.push_back(fmt::format("{} {}", possessive(later), amount(share.points)));
        }
        if (sum < worth_a_word) return;
        reply_.say(2, fmt::format("It costs the sessions after it {} points{}.", amount(sum),
                                  costs.empty() ? "" : ": " + join(costs)));
    }

    void write_left_out() {
        if (asked_.now.left_out.empty()) return;
        std::vector<Session> sessions;
        for (const planning::Missing& missing : asked_.now.left_out)
            sessions.push_back(missing.session);
        reply_.gap();
        reply_.say(0, fmt::format("Left out: {}. `tandem conflicts` says what would make room.",
                                  join(sessions)));
    }

    const planning::ArrangedSeason& season_;
    const planning::AskedWeek& asked_;
    Ledger ledger_;
    Reply reply_;
};

// A session by its name, wherever in the week it stands.
Result<Reply> of_session(const planning::ArrangedSeason& season, const planning::AskedWeek& asked,
                         const std::vector<std::string>& words) {
    auto found = read_session(season, asked, words);
    if (!found && found.error().code == ErrorCode::NotFound) {
        std::string& message = found.error().message;
        if (message.ends_with('.')) message.pop_back();
        message = fmt::format("\"{}\" is no day, and {}, or a day like Tue.",
                              formats::words::clipped(words.front()), message);
    }
    if (!found) return tl::unexpected(found.error());
    if (const auto& placed = found->placed)
        return Writer{season, asked}.write(placed->date(), placed);
    return tl::unexpected(left_out_error(found->session));
}

}  // namespace

Result<Reply> answer_why(const planning::ArrangedSeason& season, const Question& question) {
    const std::string day = question.words.empty() ? "" : question.words.front();
    const auto week = week_of(season, question, day);
    if (!week) return tl::unexpected(week.error());
    const planning::AskedWeek asked = planning::ask_about(season, *week);
    if (day.empty()) return Writer{season, asked}.write({}, {});
    if (!is_day(day)) return of_session(season, asked, question.words);
    const auto date = read_day(season, *week, day);
    if (!date) return tl::unexpected(date.error());
    if (question.words.size() == 1) return Writer{season, asked}.write(*date, {});
    const auto found =
        read_session(season, asked, {question.words.begin() + 1, question.words.end()}, *date);
    if (!found) return tl::unexpected(found.error());
    return Writer{season, asked}.write(*date, found->placed);
}

}  // namespace tandem::app
