// SPDX-License-Identifier: Apache-2.0
// What all benchmarks measure with: CPU time, shares of a sample, and peaks of memory that belong
// to one row of a table.
#pragma once

#include <fmt/core.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <optional>
#include <vector>

namespace tandem::bench {

inline double cpu_ms() {
    timespec now{};
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
    return static_cast<double>(now.tv_sec) * 1e3 + static_cast<double>(now.tv_nsec) / 1e6;
}

template <class Number>
Number share(std::vector<Number> numbers, double of) {
    if (numbers.empty()) return {};
    std::ranges::sort(numbers);
    return numbers[static_cast<std::size_t>(of * static_cast<double>(numbers.size() - 1))];
}

// Of this process and of those it has waited for.
inline double peak_mib() {
    rusage own{};
    rusage others{};
    getrusage(RUSAGE_SELF, &own);
    getrusage(RUSAGE_CHILDREN, &others);
    return static_cast<double>(std::max(own.ru_maxrss, others.ru_maxrss)) / 1024.0;
}

inline int wait_for(pid_t child) {
    int status = 0;
    if (waitpid(child, &status, 0) != child) std::abort();
    return status;
}

// The peak of a process never falls, so each row is measured in a process of its own.
template <class Row>
void in_own_process(Row row) {
    std::fflush(stdout);
    const pid_t child = fork();
    if (child < 0) std::abort();
    if (child == 0) {
        prctl(PR_SET_PDEATHSIG, SIGKILL);  // who ends the benchmark ends all of it
        row();
        std::fflush(stdout);
        _exit(0);
    }
    if (wait_for(child) != 0) std::abort();
}

struct Cost {
    double ms = 0;  // CPU time
    std::size_t labels = 0;
};

// Of work that knows no end of its own, and counts its labels; absent when it takes longer than the
// limit.
template <class Work>
std::optional<Cost> cost_within(rlim_t seconds, Work work) {
    std::array<int, 2> ends{};
    if (pipe(ends.data()) != 0) std::abort();
    std::fflush(stdout);
    const pid_t child = fork();
    if (child < 0) std::abort();
    if (child == 0) {
        prctl(PR_SET_PDEATHSIG, SIGKILL);
        const rlimit limit{seconds, seconds};
        setrlimit(RLIMIT_CPU, &limit);
        Cost cost;
        const double start = cpu_ms();
        work(cost.labels);
        cost.ms = cpu_ms() - start;
        _exit(write(ends[1], &cost, sizeof cost) == sizeof cost ? 0 : 1);
    }
    close(ends[1]);
    Cost cost;
    const bool done = read(ends[0], &cost, sizeof cost) == sizeof cost;
    close(ends[0]);
    wait_for(child);
    return done ? std::optional{cost} : std::nullopt;
}

}  // namespace tandem::bench
