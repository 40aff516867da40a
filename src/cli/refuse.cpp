// SPDX-License-Identifier: Apache-2.0
#include <fmt/core.h>

#include <cstdio>

#include "cli/commands.h"

namespace tandem::cli {

int refuse(const Errors& errors) {
    for (const Error& error : errors)
        fmt::print(stderr, "tandem: {}\n", to_text(error));
    return WrongInput;
}

}  // namespace tandem::cli
