// SPDX-License-Identifier: Apache-2.0
#include <fmt/core.h>

#include <algorithm>
#include <charconv>

#include "app/answers.h"
#include "formats/plan_words.h"
#include "planning/what_if.h"
#include "planning/why_not.h"

namespace tandem::app {
namespace {

using formats::words::duration;
using planning::LoadLost;
using planning::TradeOff;
using planning::WhatIf;
using planning::WhatIfAnswer;
using Words = std::vector<std::string>;

constexpr std::string_view what_can_be_asked =
    "skip DAY, skip SESSION DAY, move SESSION DAY DAY, no-time DAY, time DAY 18:00 60, rest DAY";

Error unclear(const std::string& why) {
    return {ErrorCode::WrongType, fmt::format("{} Maybe one of: {}.", why, what_can_be_asked),
            "what-if"};
}

std::optional<Minutes> read_minutes(const std::string& text) {
    int value = 0;
    const auto [end, fault] = std::from_chars(text.data(), text.data() + text.size(), value);
    const bool whole = fault == std::errc{} && end == text.data() + text.size();
    if (!whole || value < 15 || value > 600) return {};
    return Minutes{value};
}

// What was asked, and of which week.
struct Asked {
    planning::AskedWeek week;
    WhatIf change;
    std::string says;
};

class Reader {
  public:
    Reader(const planning::ArrangedSeason& season, const Question& question)
        : season_(season), question_(question), words_(question.words) {}

    Result<Asked> read() {
        if (words_.size() < 2) return tl::unexpected(unclear("say what happens and when."));
        const std::string verb = words_.front();
        words_.erase(words_.begin());
        if (verb == "skip") return skip();
        if (verb == "move") return move();
        if (verb == "time") return more_time();
        if (verb != "no-time" && verb != "rest") {
            return tl::unexpected(
                unclear(fmt::format("\"{}\" cannot be asked.", formats::words::clipped(verb))));
        }
        return of_day(words_.back()).and_then([&](Asked asked) -> Result<Asked> {
            if (words_.size() != 1)
                return tl::unexpected(unclear(fmt::format("{} takes one day.", verb)));
            const bool rest = verb == "rest";
            asked.change.kind = rest ? WhatIf::Kind::Rest : WhatIf::Kind::NoTime;
            asked.says =
                fmt::format("{} on {}", rest ? "A rest day" : "No time", day_of(asked.change.date));
            return asked;
        });
    }

  private:
    Result<Asked> of_day(const std::string& day) const {
        const auto week = week_of(season_, question_, day);
        if (!week) return tl::unexpected(week.error());
        const auto date = read_day(season_, *week, day);
        if (!date) return tl::unexpected(date.error());
        Asked asked{planning::ask_about(season_, *week), {}, ""};
        asked.change.date = *date;
        if (*date < asked.week.first() || *date >= asked.week.end()) {
            return tl::unexpected(
                Error{ErrorCode::OutOfRange,
                      fmt::format("{} is not in the week of {}. Maybe leave "
                                  "--week away.",
                                  format_date(*date), format_date(asked.week.monday())),
                      "day"});
        }
        return asked;
    }

    static Result<FoundSession> free_session(const planning::AskedWeek& week, const Words& words,
                                             Date date) {
        auto found = read_session(week, words, date);
        if (found && found->is_fixed()) {
            return tl::unexpected(Error{ErrorCode::Conflict,
                                        "a race stands on its own date. Maybe change it in the "
                                        "profile.",
                                        "session"});
        }
        return found;
    }

    Result<Asked> skip() const {
        auto asked = of_day(words_.back());
        if (!asked) return asked;
        WhatIf& change = asked->change;
        if (words_.size() == 1) {
            change.kind = WhatIf::Kind::SkipDay;
            const auto all = asked->week.sessions();
            std::vector<Session> skipped;
            for (const Placed& placed : all) {
                if (!placed.fixed && placed.date() == change.date)
                    skipped.push_back(placed.session);
            }
            if (skipped.empty())
                return tl::unexpected(unclear(day_of(change.date) + " has no session to skip."));
            asked->says = fmt::format("{} skipped on {}", join(skipped), day_of(change.date));
            return asked;
        }
        const auto found =
            free_session(asked->week, Words(words_.begin(), words_.end() - 1), change.date);
        if (!found) return tl::unexpected(found.error());
        change.kind = WhatIf::Kind::SkipSession;
        change.session = found->session;
        asked->says = fmt::format("{} skipped on {}", named(found->session), day_of(change.date));
        return asked;
    }

    Result<Asked> move() const {
        if (words_.size() < 3)
            return tl::unexpected(unclear("say which session moves from which day to which."));
        auto asked = of_day(words_[words_.size() - 2]);
        if (!asked) return asked;
        WhatIf& change = asked->change;
        const auto found =
            free_session(asked->week, Words(words_.begin(), words_.end() - 2), change.date);
        if (!found) return tl::unexpected(found.error());
        const auto to = read_day(season_, asked->week.week, words_.back());
        if (!to) return tl::unexpected(to.error());
        if (*to < asked->week.first() || *to >= asked->week.end()) {
            return tl::unexpected(Error{ErrorCode::OutOfRange,
                                        "a session moves within its week. Maybe another day.",
                                        "day"});
        }
        change.kind = WhatIf::Kind::Move;
        change.session = found->session;
        change.to = *to;
        asked->says = fmt::format("{} moved from {} to {}", named(found->session),
                                  day_of(change.date), day_of(*to));
        return asked;
    }

    Result<Asked> more_time() const {
        if (words_.size() != 3)
            return tl::unexpected(unclear("say the day, the start and the minutes."));
        auto asked = of_day(words_.front());
        if (!asked) return asked;
        const auto start = parse_time(words_[1]);
        const auto minutes = read_minutes(words_[2]);
        if (!start) {
            return tl::unexpected(
                unclear(fmt::format("\"{}\" is no time.", formats::words::clipped(words_[1]))));
        }
        if (!minutes || *start + *minutes > Minutes{24 * 60}) {
            return tl::unexpected(
                unclear(fmt::format("\"{}\" is no number of minutes from 15 to 600 that ends on "
                                    "the same day.",
                                    formats::words::clipped(words_[2]))));
        }
        const Moment from = Moment{asked->change.date} + *start;
        asked->change.kind = WhatIf::Kind::MoreTime;
        asked->change.window = Window{from, from + *minutes, *minutes};
        asked->says = fmt::format("{} min more of free time on {} from {}", minutes->count(),
                                  day_of(asked->change.date), format_time(*start));
        return asked;
    }

    const planning::ArrangedSeason& season_;
    const Question& question_;
    Words words_;
};

class Writer {
  public:
    Writer(const planning::ArrangedSeason& season, const Asked& asked)
        : asked_(asked),
          answer_(planning::what_if(season, asked.week, asked.change)),
          reply_("what-if", season, asked.week.week) {}

    Reply write() {
        reply_.data = {{"change", asked_.says}, {"answer", json_of(answer_.answer)}};
        reply_.say(0, asked_.says + ":");
        for (const Placed& placed : asked_.week.sessions()) {
            if (placed.fixed && placed.date() == asked_.change.date)
                reply_.say(0, "The race of that day stays.");
        }
        if (!answer_.answer.found) {
            write_impossible();
            return std::move(reply_);
        }
        write_answer();
        write_trade_offs();
        write_race_day();
        write_season();
        return std::move(reply_);
    }

  private:
    bool is_skip() const {
        return asked_.change.kind == WhatIf::Kind::SkipDay ||
               asked_.change.kind == WhatIf::Kind::SkipSession;
    }

    // Only a move asks for what may be forbidden.
    void write_impossible() {
        const WhatIf& change = asked_.change;
        const bool proven = answer_.answer.proven;
        reply_.say(0, proven ? "That cannot be, whatever else of the week moves:"
                             : std::string(left_open));
        if (!change.session || !proven) return;
        const planning::WhyNot why = planning::why_not(asked_.week, *change.session, change.to);
        say_findings(reply_, 2, why.forbids, why.alone);
        reply_.data["forbidden_by"] = json_of(why.forbids, why.alone);
    }

    void write_answer() {
        const planning::Answer& found = answer_.answer;
        const bool quiet =
            std::ranges::all_of(found.moves, [](const planning::Move& move) { return !move.to; });
        if (found.moves.empty()) {
            reply_.say(0, found.proven ? "Nothing changes: the plan is the best one then, too."
                                       : "Nothing changes: no better plan was found.");
        } else if (is_skip() && quiet) {
            reply_.say(0, "All else stays where it is.");
        } else {
            reply_.say(0, "The week is best changed like this:");
            say_changes(reply_, 2, found);
        }
        const std::string why = better_and_worse(felt_differences());
        const std::string cost =
            found.left_out.empty()
                ? cost_of(found.points)
                : fmt::format("{} {} no place; the rest of the week costs {}.",
                              join(found.left_out), found.left_out.size() == 1 ? "has" : "have",
                              more_points(found.points));
        if (!found.moves.empty()) reply_.say(0, why.empty() ? cost : cost + " " + why);
        reply_.data["differences"] = json_of(answer_.differences);
        write_instead();
    }

    // Nobody is fresher for what is not done.
    std::vector<planning::Difference> felt_differences() const {
        std::vector<planning::Difference> felt = answer_.differences;
        std::erase_if(felt, [this](const planning::Difference& one) {
            return one.kind &&
                   std::ranges::none_of(answer_.answer.plan.sessions, [&](const Placed& placed) {
                       return placed.date() < asked_.week.end() && placed.session.kind == *one.kind;
                   });
        });
        return felt;
    }

    void write_instead() {
        if (!answer_.instead) return;
        const planning::Answer& kept = *answer_.instead;
        reply_.data["instead"] = json_of(kept);
        if (!kept.left_out.empty()) return;
        reply_.say(0, "Or keep it on another day. " + cost_of(kept.points));
        say_changes(reply_, 2, kept);
    }

    // "Hills Wed → Tue, Long run out": short, because several stand below each other.
    std::string words_for(const planning::Answer& answer) const {
        std::string text;
        for (const planning::Move& move : answer.moves) {
            if (!move.of_day() || (is_skip() && !move.to)) continue;
            const std::string_view name = traits(move.session.kind).name;
            const auto day = [](Moment at) { return weekday_name(day_index(date_of(at))); };
            if (!text.empty()) text += ", ";
            if (move.from && move.to) {
                text += fmt::format("{} {} → {}", name, day(*move.from), day(*move.to));
            } else if (move.to) {
                text += fmt::format("{} new on {}", name, day(*move.to));
            } else if (move.from) {
                text += fmt::format("{} of {} out", name, day(*move.from));
            }
        }
        return text.empty() ? "all stay on their days" : text;
    }

    static std::string changes(std::size_t count) {
        if (count == 0) return "no change";
        return fmt::format("{} {}", count, count == 1 ? "change" : "changes");
    }

    static std::string lost(std::size_t count) {
        if (count == 0) return "";
        return count == 1 ? ", but a session lost" : fmt::format(", but {} sessions lost", count);
    }

    // A single way is no choice.
    void write_trade_offs() {
        reply_.data["trade_offs"] = Json::array();
        const bool choice = answer_.trade_offs.size() > 1;
        if (choice) {
            reply_.say(0, is_skip() ? "More can be gained by moving others:"
                                    : "How much to change is your choice:");
        }
        for (const TradeOff& offer : answer_.trade_offs) {
            Json json = json_of(offer.answer);
            json["moved"] = offer.moved;
            reply_.data["trade_offs"].push_back(std::move(json));
            if (!choice || (is_skip() && offer.moved == 0)) continue;
            reply_.say(2, fmt::format("- {}: {} ({}{})", changes(offer.moved),
                                      words_for(offer.answer), more_points(offer.answer.points),
                                      lost(offer.answer.left_out.size())));
        }
    }

    void write_race_day() {
        Json load = Json::array();
        for (const LoadLost& one : answer_.load) {
            load.push_back({{"kind", traits(one.kind).id},
                            {"planned_minutes", one.planned.count()},
                            {"lost_minutes", one.lost.count()}});
        }
        reply_.data["load"] = std::move(load);
        const std::string until = answer_.race ? fmt::format("{} on {}", answer_.race_name,
                                                             short_date(answer_.race->date()))
                                               : "the end of the season";
        reply_.data["until"] = until;
        if (answer_.load.empty()) {
            reply_.say(
                0, fmt::format("Nothing is lost up to {}: all minutes of training stay.", until));
            return;
        }
        std::vector<std::string> parts;
        for (const LoadLost& one : answer_.load)
            parts.push_back(words_for(one));
        reply_.say(0, fmt::format("Up to {}: {}.", until, join(parts)));
        const auto is_run = [](const LoadLost& one) { return traits(one.kind).run; };
        if (!answer_.race || std::ranges::none_of(answer_.load, is_run)) return;
        const double worth = answer_.worth_of_load;
        reply_.data["worth_of_running"] = rounded(worth);
        reply_.say(0, fmt::format("Running of this week counts {:.2f} on race day, where the best "
                                  "week counts 1. {}",
                                  worth, reply_.cite({"E62"})));
    }

    static std::string words_for(const LoadLost& one) {
        const bool less = one.lost > Minutes{0};
        const double share = 100.0 * static_cast<double>(std::abs(one.lost.count())) /
                             static_cast<double>(std::max(Minutes{1}, one.planned).count());
        std::string name{traits(one.kind).name};
        name.front() = static_cast<char>(name.front() + ('a' - 'A'));
        return fmt::format("{} {} {} of {} planned ({:.0f} %)",
                           duration(std::chrono::abs(one.lost)), less ? "less" : "more", name,
                           duration(one.planned), share);
    }

    void write_season() {
        reply_.data["season"] = {{"gain", rounded(std::max(0.0, answer_.gain_of_season))},
                                 {"worth_it", answer_.season_gains()},
                                 {"moves", Json::array()}};
        if (answer_.grows_too_fast) {
            reply_.say(0,
                       "After so much less, a later week would grow faster than the limits "
                       "allow; planning anew with the calendar at hand holds it back.");
        }
        if (!answer_.season_gains()) {
            reply_.say(0,
                       answer_.season_proven
                           ? "The other weeks stay as they are: moving them gains nothing worth it."
                           : "The other weeks stay as they are: moving them was not found to gain "
                             "anything worth it.");
            return;
        }
        for (const planning::Move& move : answer_.season_moves)
            reply_.data["season"]["moves"].push_back(json_of(move));
        const auto moved = std::ranges::count_if(answer_.season_moves, &planning::Move::of_day);
        reply_.say(0, fmt::format("Placing the weeks after it anew as well would save {} points "
                                  "more; {} sessions would then change their day.",
                                  amount(answer_.gain_of_season), moved));
    }

    const Asked& asked_;
    WhatIfAnswer answer_;
    Reply reply_;
};

}  // namespace

Result<Reply> answer_what_if(const planning::ArrangedSeason& season, const Question& question) {
    const auto asked = Reader{season, question}.read();
    if (!asked) return tl::unexpected(asked.error());
    return Writer{season, *asked}.write();
}

}  // namespace tandem::app
