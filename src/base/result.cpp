// SPDX-License-Identifier: Apache-2.0
#include "base/result.h"

#include <fmt/core.h>

namespace tandem {

std::string_view code_name(ErrorCode code) {
    switch (code) {
        case ErrorCode::BadSyntax:
            return "bad_syntax";
        case ErrorCode::UnknownKey:
            return "unknown_key";
        case ErrorCode::WrongType:
            return "wrong_type";
        case ErrorCode::WrongUnit:
            return "wrong_unit";
        case ErrorCode::OutOfRange:
            return "out_of_range";
        case ErrorCode::Missing:
            return "missing";
        case ErrorCode::Conflict:
            return "conflict";
        case ErrorCode::TooLarge:
            return "too_large";
        case ErrorCode::NotFound:
            return "not_found";
        case ErrorCode::NotReadable:
            return "not_readable";
        case ErrorCode::NotWritable:
            return "not_writable";
    }
    return "unknown";
}

std::string to_text(const Error& error) {
    if (error.where.empty()) return error.message;
    return fmt::format("{}: {}", error.where, error.message);
}

}  // namespace tandem
