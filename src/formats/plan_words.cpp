// SPDX-License-Identifier: Apache-2.0
#include "formats/plan_words.h"

#include <fmt/core.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <cmath>

namespace tandem::formats::words {
namespace {

constexpr int race_minutes_per_kilometre = 6;  // house

Minutes race_minutes(Metres distance) {
    if (distance == Metres{0}) return Minutes{60};
    const Minutes minutes{std::lround(distance.value * race_minutes_per_kilometre / 1000.0)};
    return std::clamp(minutes, Minutes{1}, longest_session);
}

}  // namespace

std::string clipped(std::string_view text) {
    constexpr std::size_t most = 40;
    if (text.size() <= most) return std::string(text);
    std::size_t cut = most;
    while (cut > most - 4 && (text[cut] & 0xC0) == 0x80)
        --cut;
    return std::string(text.substr(0, cut)) + "…";
}

std::string kind_ids() {
    std::string text;
    for (const KindTraits& kind : all_kinds()) {
        if (!text.empty()) text += ", ";
        text += kind.id;
    }
    return text;
}

Minutes assumed_minutes(const Session& session) {
    switch (session.kind) {
        case SessionKind::Run:
        case SessionKind::EasyRun:
        case SessionKind::UpperStrength:
        case SessionKind::LightStrength:
            return Minutes{40};
        case SessionKind::RecoveryRun:
            return Minutes{30};
        case SessionKind::LongRun:
            return Minutes{90};
        case SessionKind::QualityRun:
        case SessionKind::TempoRun:
        case SessionKind::IntervalRun:
        case SessionKind::HillRun:
            return Minutes{50};
        case SessionKind::Race:
            return race_minutes(session.race_distance);
        case SessionKind::FullStrength:
        case SessionKind::LegStrength:
            return Minutes{45};
        case SessionKind::Mobility:
            return Minutes{20};
    }
    return Minutes{40};
}

Minutes assumed_start(SessionKind kind) {
    return traits(kind).run ? morning : evening;
}

std::string distance(Metres metres, DistanceUnit unit) {
    const bool miles = unit == DistanceUnit::Miles;
    const double amount = metres.value / (miles ? metres_per_mile : 1000.0);
    std::string text = fmt::format("{:.1f}", amount);
    if (text.ends_with(".0")) text.resize(text.size() - 2);
    return text + (miles ? " mi" : " km");
}

std::string duration(Minutes minutes) {
    if (minutes.count() < 60) return fmt::format("{} min", minutes.count());
    return fmt::format("{} h {:02}", minutes.count() / 60, minutes.count() % 60);
}

std::string citations(const Reason& reason) {
    if (reason.cites.empty()) return {};
    return fmt::format("[{}]", fmt::join(reason.cites, ", "));
}

std::string with_citations(const Reason& reason) {
    return reason.cites.empty() ? reason.says : reason.says + " " + citations(reason);
}

}  // namespace tandem::formats::words
