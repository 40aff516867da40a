// SPDX-License-Identifier: Apache-2.0
#include "cli/interrupt.h"

#include <csignal>

namespace tandem::cli {
namespace {

std::atomic<bool> flag{false};
static_assert(std::atomic<bool>::is_always_lock_free, "a signal may set it");

extern "C" void on_interrupt(int signal) {
    flag = true;
    std::signal(signal, SIG_DFL);
}

}  // namespace

const std::atomic<bool>& interrupted() {
    std::signal(SIGINT, on_interrupt);
    return flag;
}

}  // namespace tandem::cli
