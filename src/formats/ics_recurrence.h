// SPDX-License-Identifier: Apache-2.0
// Recurrence rules (RFC 5545 §3.3.10) unrolled by libical, with a limit on the work of one file.
#pragma once

#include <string>
#include <vector>

#include "base/result.h"
#include "formats/ics_lines.h"

namespace tandem::formats {

// Steps that are left for all rules of one file; rules that may search long for one match cost
// more.
struct RecurrenceBudget {
    int steps = 300'000;
};

// The starts from `first` on that do not lie after `last`, in the wall clock of the event itself.
// Fails with BadSyntax, and with TooLarge when the budget is used up.
Result<std::vector<std::chrono::local_seconds>> recurrences(const IcsLine& rule,
                                                            const IcsTime& first,
                                                            std::chrono::local_seconds last,
                                                            RecurrenceBudget& budget);

}  // namespace tandem::formats
