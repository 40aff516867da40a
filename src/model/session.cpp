// SPDX-License-Identifier: Apache-2.0
#include "model/session.h"

#include <algorithm>
#include <array>

namespace tandem {
namespace {

using enum SessionKind;
// Columns: run, lift, hard run, quality, heavy legs, loads legs, loads upper body, maximal effort.
constexpr std::array<KindTraits, 14> kinds{{
    {Run, "run", "Run", 'x', true, false, false, false, false, false, false, false},
    {EasyRun, "easy_run", "Easy run", 'e', true, false, false, false, false, false, false, false},
    {RecoveryRun, "recovery_run", "Recovery run", 'r', true, false, false, false, false, false,
     false, false},
    {LongRun, "long_run", "Long run", 'L', true, false, true, false, false, false, false, false},
    {QualityRun, "quality_run", "Quality run", 'Q', true, false, true, true, false, false, false,
     false},
    {TempoRun, "tempo_run", "Tempo run", 'T', true, false, true, true, false, false, false, false},
    {IntervalRun, "interval_run", "Intervals", 'I', true, false, true, true, false, false, false,
     false},
    {HillRun, "hill_run", "Hills", 'V', true, false, true, true, false, false, false, true},
    {Race, "race", "Race", 'R', true, false, true, false, false, false, false, true},
    {FullStrength, "full_strength", "Full-body strength", 'F', false, true, false, false, true,
     true, true, false},
    {LegStrength, "leg_strength", "Leg strength", 'H', false, true, false, false, true, true, false,
     false},
    {UpperStrength, "upper_strength", "Upper body and core", 'U', false, true, false, false, false,
     false, true, false},
    {LightStrength, "light_strength", "Light strength", 'M', false, true, false, false, false, true,
     true, false},
    {Mobility, "mobility", "Mobility", 'm', false, false, false, false, false, false, false, false},
}};

}  // namespace

std::span<const KindTraits> all_kinds() {
    return kinds;
}

const KindTraits& traits(SessionKind kind) {
    return kinds[static_cast<std::size_t>(kind)];
}

std::optional<SessionKind> kind_by_id(std::string_view id) {
    if (id == "strength") return FullStrength;
    if (id == "long") return LongRun;
    const auto found = std::ranges::find(kinds, id, &KindTraits::id);
    if (found == kinds.end()) return {};
    return found->kind;
}

std::optional<SessionKind> kind_by_code(char code) {
    const auto found = std::ranges::find(kinds, code, &KindTraits::code);
    if (found == kinds.end()) return {};
    return found->kind;
}

bool is_training(SessionKind kind) {
    return kind != RecoveryRun && kind != Mobility;
}

bool is_hard(SessionKind kind) {
    return traits(kind).hard_run || traits(kind).heavy_legs;
}

Session lasting(Session session, Minutes minutes) {
    if (session.dose && session.minutes > Minutes{0}) {
        const auto share = [&](int thousandths) {
            return static_cast<int>(thousandths * minutes.count() / session.minutes.count());
        };
        session.dose = Dose{share(session.dose->main), share(session.dose->upper)};
    }
    session.minutes = minutes;
    return session;
}

bool in_one_visit(const Placed& earlier, const Placed& later) {
    return earlier.date() == later.date() && later.start >= earlier.start &&
           later.start - earlier.end() <= longest_break_in_a_visit;
}

}  // namespace tandem
