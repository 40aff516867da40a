// SPDX-License-Identifier: Apache-2.0
#include "cli/terminal.h"

#include <fmt/core.h>
#include <sys/ioctl.h>
#include <unistd.h>

#include <cstdio>

namespace tandem::cli {
namespace {

constexpr int usual_width = 80;
constexpr int page_width = 100;

}  // namespace

int output_width() {
    if (isatty(STDOUT_FILENO) == 0) return page_width;
    winsize size{};
    if (ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > 0) return size.ws_col;
    return usual_width;
}

std::function<void(const planning::SeasonStanding&)> progress_line() {
    if (isatty(STDERR_FILENO) == 0) return {};
    return [](const planning::SeasonStanding& standing) {
        const auto& search = standing.search;
        fmt::print(stderr, "\r\033[Kplanning weeks {} to {} of {}", standing.first_week,
                   standing.last_week, standing.weeks);
        if (search.found) {
            fmt::print(stderr, ": best so far {:.1f} points, at most {:.1f} above the best",
                       search.cost, search.cost - search.lower_bound);
        } else if (search.days > 0) {
            fmt::print(stderr, ": {} % settled", 100 * search.settled / search.days);
        }
        fmt::print(stderr, " (Ctrl-C takes the best so far)");
        std::fflush(stderr);
    };
}

void end_progress_line() {
    if (isatty(STDERR_FILENO) == 0) return;
    fmt::print(stderr, "\r\033[K");
    std::fflush(stderr);
}

}  // namespace tandem::cli
