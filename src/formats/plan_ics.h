// SPDX-License-Identifier: Apache-2.0
// A plan as a calendar that people subscribe to or import (RFC 5545; FORMATS §8), and the training
// that stands in anybody's calendar as a written plan.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "formats/ics_read.h"
#include "formats/written_plan.h"
#include "model/plan.h"

namespace tandem::formats {

// One event a session, its UID stable over planning again; `previous` is the calendar written
// before: what changed counts its SEQUENCE up, what is gone from the day of planning on is
// cancelled, what lies before that day stays. `stamp` is the moment of writing in UTC,
// "20261122T050000Z". A zone that the system does not know gives floating times.
std::string write_plan_ics(const Plan& plan, std::span<const CalendarEvent> previous,
                           std::string_view stamp);

// Training among the events, by their categories or else the words of their summaries; anything
// else, and what was cancelled, is passed over. Weeks are dated and in order.
WrittenPlan written_from_calendar(std::span<const CalendarEvent> events);

// One content line: folded at 75 octets without splitting a character, ended with CRLF.
std::string folded(std::string_view line);

}  // namespace tandem::formats
