// SPDX-License-Identifier: Apache-2.0
// What can go wrong in life, with the place and the mend; faults of the programmer are asserts
// instead.
#pragma once

#include <string>
#include <tl/expected.hpp>
#include <vector>

namespace tandem {

enum class ErrorCode {
    BadSyntax,    // the bytes are not of the format
    UnknownKey,   // a name that means nothing here
    WrongType,    // a number where a text belongs, and the like
    WrongUnit,    // "5 stone" where kilometres belong
    OutOfRange,   // well formed, but no such value is possible
    Missing,      // something required is not there
    Conflict,     // two statements that cannot both hold
    TooLarge,     // over a limit of size, depth or count
    NotFound,     // no such file or name
    NotReadable,  // the file is there and cannot be read
    NotWritable,  // the output cannot be written
};

// `code` for machines; `message` says what is wrong with names and values, and the mend;
// `where` is a place a person can go to: "busy.toml:12", "/weeks/0/sessions/3", "byte 812".
struct Error {
    ErrorCode code;
    std::string message;
    std::string where;
};

// The one table of names; the same word stands in JSON and in tests.
std::string_view code_name(ErrorCode code);

// "busy.toml:12: message", the form every command prints.
std::string to_text(const Error& error);

template <class T>
using Result = tl::expected<T, Error>;

using Errors = std::vector<Error>;

// For readers that report every mistake at once instead of the first.
template <class T>
using Checked = tl::expected<T, Errors>;

}  // namespace tandem
