// SPDX-License-Identifier: Apache-2.0
// Whole files in and out, with every way it can fail told apart.
#pragma once

#include <cstddef>
#include <filesystem>
#include <string>
#include <string_view>

#include "base/result.h"

namespace tandem::app {

// Fails with NotFound, NotReadable (a folder, no permission, a fault of the disk) or TooLarge; the
// path is the place of each error.
Result<std::string> read_file(const std::filesystem::path& path, std::size_t largest);

// All or nothing: the bytes go to a new file in the same folder, which then takes the name. Fails
// with NotWritable and leaves what was there before.
Result<void> write_file(const std::filesystem::path& path, std::string_view bytes);

}  // namespace tandem::app
