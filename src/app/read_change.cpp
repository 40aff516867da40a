// SPDX-License-Identifier: Apache-2.0
#include "app/read_change.h"

#include <fmt/core.h>

#include <charconv>

#include "formats/plan_words.h"

namespace tandem::app {
namespace {

using planning::WhatIf;
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

class Reader {
  public:
    Reader(const planning::ArrangedSeason& season, const Question& question)
        : season_(season), question_(question), words_(question.words) {}

    Result<AskedChange> read() {
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
        return of_day(words_.back()).and_then([&](AskedChange asked) -> Result<AskedChange> {
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
    Result<AskedChange> of_day(const std::string& day) const {
        const auto week = week_of(season_, question_, day);
        if (!week) return tl::unexpected(week.error());
        const auto date = read_day(season_, *week, day);
        if (!date) return tl::unexpected(date.error());
        AskedChange asked{planning::ask_in_full(season_, *week), {}, ""};
        asked.change.date = *date;
        return asked;
    }

    Result<AskedChange> skip() const {
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
        const auto found = read_movable(season_, asked->week,
                                        Words(words_.begin(), words_.end() - 1), change.date);
        if (!found) return tl::unexpected(found.error());
        change.kind = WhatIf::Kind::SkipSession;
        change.session = found->session;
        asked->says = fmt::format("{} skipped on {}", named(found->session), day_of(change.date));
        return asked;
    }

    Result<AskedChange> move() const {
        if (words_.size() < 3)
            return tl::unexpected(unclear("say which session moves from which day to which."));
        auto asked = of_day(words_[words_.size() - 2]);
        if (!asked) return asked;
        WhatIf& change = asked->change;
        const auto found = read_movable(season_, asked->week,
                                        Words(words_.begin(), words_.end() - 2), change.date);
        if (!found) return tl::unexpected(found.error());
        const auto to = read_day(season_, asked->week.week, words_.back());
        if (!to) return tl::unexpected(to.error());
        change.kind = WhatIf::Kind::Move;
        change.session = found->session;
        change.to = *to;
        asked->says = fmt::format("{} moved from {} to {}", named(found->session),
                                  day_of(change.date), day_of(*to));
        return asked;
    }

    Result<AskedChange> more_time() const {
        if (words_.size() != 3)
            return tl::unexpected(unclear("say the day, the start and the minutes."));
        auto asked = of_day(words_.front());
        if (!asked) return asked;
        const auto start = parse_time(words_[1]);
        const auto minutes = read_minutes(words_[2]);
        if (!start) {
            return tl::unexpected(Error{ErrorCode::WrongType,
                                        fmt::format("\"{}\" is no time. Maybe write it like 18:00.",
                                                    formats::words::clipped(words_[1])),
                                        "what-if"});
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

}  // namespace

Result<AskedChange> read_change(const planning::ArrangedSeason& season, const Question& question) {
    return Reader{season, question}.read();
}

}  // namespace tandem::app
