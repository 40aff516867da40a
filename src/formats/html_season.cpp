// SPDX-License-Identifier: Apache-2.0
// The picture of the season: bars of weekly running minutes, a band with the phases below, races
// as stars above. Coordinates are units of a 1000 wide drawing.
#include <fmt/core.h>

#include <algorithm>

#include "formats/html_parts.h"
#include "formats/plan_words.h"

namespace tandem::formats::html {
namespace {

constexpr double left = 44;
constexpr double right = 992;
constexpr double top = 46;
constexpr double floor_line = 226;

std::string_view colour_of(Phase phase) {
    switch (phase) {
        case Phase::Adaptation:
            return "#56758a";
        case Phase::Base:
            return "#2e7d4f";
        case Phase::Build:
            return "#1f5fa8";
        case Phase::Peak:
            return "#b3401a";
        case Phase::Taper:
            return "#6a3d9a";
        case Phase::RaceWeek:
            return "#1c2126";
        case Phase::Recovery:
            return "#6b7177";
    }
    return "#1c2126";
}

class Picture {
  public:
    explicit Picture(const Plan& plan) : plan_(plan) {
        for (const PlannedWeek& week : plan.weeks) {
            most_ = std::max(most_, static_cast<double>(week.running.count()));
        }
        step_ = most_ > 360 ? 120 : most_ > 150 ? 60 : 30;
        most_ = std::max(step_, most_);
        slot_ = (right - left) / static_cast<double>(plan.weeks.size());
        wide_ = slot_ > 30;
    }

    std::string draw() {
        frame();
        for (std::size_t i = 0; i < plan_.weeks.size(); ++i)
            bar(i);
        phases();
        return text_ + "</svg>\n";
    }

  private:
    double x(std::size_t week) const { return left + slot_ * static_cast<double>(week); }
    double y(double minutes) const { return floor_line - (floor_line - top) * minutes / most_; }

    void frame();
    void bar(std::size_t index);
    void race(std::size_t index, const PlannedSession& session);
    void phases();

    const Plan& plan_;
    double most_ = 0;
    double step_ = 60;
    double slot_ = 0;
    bool wide_ = true;
    std::string text_;
};

void Picture::frame() {
    std::string races;
    for (const PlannedWeek& week : plan_.weeks) {
        for (const PlannedSession& session : week.sessions) {
            if (session.placed.session.kind != SessionKind::Race) continue;
            races += fmt::format(" Race in week {}: {}.", week.number, escaped(session.title));
        }
    }
    text_ = fmt::format(
        "<svg class=\"season\" viewBox=\"0 0 1000 276\" role=\"img\" "
        "aria-labelledby=\"season-title season-desc\" font-family=\"inherit\" font-size=\"12\">\n"
        "<title id=\"season-title\">Running minutes a week</title>\n"
        "<desc id=\"season-desc\">{} weeks, from {} to at most {} minutes.{}</desc>\n",
        plan_.weeks.size(),
        std::ranges::min_element(plan_.weeks, {}, &PlannedWeek::running)->running.count(),
        std::ranges::max_element(plan_.weeks, {}, &PlannedWeek::running)->running.count(), races);
    for (double minutes = 0; minutes <= most_; minutes += step_) {
        text_ += fmt::format(
            "<path d=\"M{0} {1:.1f}H{2}\" stroke=\"#d3d9de\"/>"
            "<text x=\"{3}\" y=\"{4:.1f}\" text-anchor=\"end\" fill=\"#4a545e\">{5:.0f}</text>\n",
            left, y(minutes), right, left - 6, y(minutes) + 4, minutes);
    }
    text_ += fmt::format("<text x=\"{}\" y=\"14\" fill=\"#4a545e\">min</text>\n", left - 34);
}

void Picture::bar(std::size_t index) {
    const PlannedWeek& week = plan_.weeks[index];
    const double gap = wide_ ? slot_ * 0.14 : 1;
    const auto minutes = static_cast<double>(week.running.count());
    // A deload is hollow, so that it shows without colour.
    text_ += fmt::format(
        "<rect x=\"{:.1f}\" y=\"{:.1f}\" width=\"{:.1f}\" height=\"{:.1f}\" rx=\"3\" "
        "{}=\"{}\"{}/>\n",
        x(index) + gap, y(minutes), std::max(1.0, slot_ - 2 * gap), floor_line - y(minutes),
        week.deload ? "stroke-width=\"2\" fill=\"#fff\" stroke" : "fill", colour_of(week.phase),
        week.deload ? " stroke-dasharray=\"5 3\"" : "");
    const double middle = x(index) + slot_ / 2;
    if (wide_) {
        text_ += fmt::format(
            "<text x=\"{:.1f}\" y=\"{:.1f}\" text-anchor=\"middle\" fill=\"#1c2126\" "
            "font-weight=\"600\">{}</text>\n",
            middle, y(minutes) - 5, week.running.count());
    }
    if (wide_ || index % 4 == 0) {
        text_ += fmt::format(
            "<text x=\"{:.1f}\" y=\"{}\" text-anchor=\"middle\" fill=\"#4a545e\">{}</text>\n",
            middle, floor_line + 15,
            slot_ > 56 ? short_date(week.monday) : fmt::format("{}", week.number));
    }
    for (const PlannedSession& session : week.sessions) {
        if (session.placed.session.kind == SessionKind::Race) race(index, session);
    }
}

void Picture::race(std::size_t index, const PlannedSession& session) {
    const double middle = x(index) + slot_ / 2;
    const bool late = middle > (left + right) / 2;
    std::string name = session.title.empty() ? "Race" : escaped(session.title);
    text_ += fmt::format(
        "<path d=\"M{0:.1f} 28V{1}\" stroke=\"#1c2126\" stroke-dasharray=\"2 3\"/>"
        "<g transform=\"translate({2:.1f} 4) scale(1.9)\" color=\"#1c2126\">{3}</g>"
        "<text x=\"{4:.1f}\" y=\"19\" text-anchor=\"{5}\" font-weight=\"700\" fill=\"#1c2126\">{6}"
        "</text>\n",
        middle, floor_line, middle - 9.5, look_of(SessionKind::Race).shape,
        late ? middle - 14 : middle + 14, late ? "end" : "start", name);
}

// One band for each run of weeks in the same phase, named below: the colour alone says nothing.
void Picture::phases() {
    for (std::size_t first = 0; first < plan_.weeks.size();) {
        const Phase phase = plan_.weeks[first].phase;
        std::size_t end = first;
        while (end < plan_.weeks.size() && plan_.weeks[end].phase == phase)
            ++end;
        const double width = x(end) - x(first);
        // About 5.4 units a letter at the smaller size.
        std::string name(phase_name(phase));
        if (width < 6.8 * static_cast<double>(name.size())) name = name.substr(0, name.find(' '));
        name = name.substr(0, static_cast<std::size_t>(std::max(1.0, width / 5.4)));
        text_ += fmt::format(
            "<rect x=\"{:.1f}\" y=\"{}\" width=\"{:.1f}\" height=\"6\" rx=\"2\" fill=\"{}\"/>"
            "<text x=\"{:.1f}\" y=\"{}\" text-anchor=\"middle\" font-size=\"{}\" "
            "font-weight=\"600\" "
            "fill=\"#1c2126\">{}</text>\n",
            x(first) + 1, floor_line + 22, width - 2, colour_of(phase), (x(first) + x(end)) / 2,
            floor_line + 42, width < 60 ? 9 : 12, name);
        first = end;
    }
}

}  // namespace

std::string season_picture(const Plan& plan) {
    if (plan.weeks.empty()) return {};
    return "<div class=\"wide\" tabindex=\"0\" role=\"region\" aria-label=\"Running minutes a "
           "week\">\n" +
           Picture{plan}.draw() + "</div>\n";
}

}  // namespace tandem::formats::html
