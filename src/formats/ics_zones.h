// SPDX-License-Identifier: Apache-2.0
// From the zones of a calendar file to the athlete's wall clock. IANA names are taken from this
// machine's database; other names from the VTIMEZONE of the file.
#pragma once

#include <date/tz.h>

#include <map>
#include <string>
#include <vector>

#include "formats/ics_lines.h"
#include "formats/ics_recurrence.h"

namespace tandem::formats {

class IcsZones {
  public:
    // Fails with NotFound when the athlete's zone is not known.
    static Result<IcsZones> of(const std::string& athlete_zone);

    // Learns a VTIMEZONE block with its onsets up to `last`.
    Result<void> add(const IcsBlock& zone, std::chrono::local_seconds last,
                     RecurrenceBudget& budget);
    // The athlete's wall clock at that time; floating times and dates are taken as they are.
    // Fails with BadSyntax for a TZID that neither the file nor the database knows.
    Result<std::chrono::local_seconds> to_athlete(const IcsTime& time, int line);

  private:
    struct Onset {
        std::chrono::local_seconds at;  // on the clock that ends there
        std::chrono::seconds before{0};
        std::chrono::seconds after{0};
    };

    explicit IcsZones(const date::time_zone* athlete) : athlete_(athlete) {}

    const date::time_zone* find(const std::string& name);
    Result<void> add_observance(const IcsBlock& observance, std::chrono::local_seconds last,
                                RecurrenceBudget& budget, std::vector<Onset>& onsets);

    const date::time_zone* athlete_;
    std::map<std::string, const date::time_zone*> found_;
    std::map<std::string, std::vector<Onset>> own_;
};

}  // namespace tandem::formats
