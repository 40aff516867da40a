// SPDX-License-Identifier: Apache-2.0
#include "make/golden.h"

#include <catch2/catch.hpp>
#include <cstdlib>
#include <fstream>
#include <sstream>

namespace tandem::make {

std::string file_text(const std::string& path) {
    std::ifstream file(path, std::ios::binary);
    std::stringstream text;
    text << file.rdbuf();
    return text.str();
}

void check_golden(std::string_view name, const std::string& text) {
    const std::string path = std::string(TANDEM_SOURCE_DIR) + "/tests/golden/" + std::string(name);
    if (std::getenv("TANDEM_BLESS") != nullptr) {
        std::ofstream(path, std::ios::binary) << text;
        WARN("blessed " << name);
        return;
    }
    INFO("tests/golden/" << name << "; when the new text is right, run tools/bless");
    CHECK(text == file_text(path));
}

}  // namespace tandem::make
