// SPDX-License-Identifier: Apache-2.0
// Every way to place the sessions of small weeks, one visit a window, judged as whole plans alone.
#pragma once

#include <functional>
#include <vector>

#include "planning/arrange.h"

namespace tandem::oracle {

class EveryArrangement {
  public:
    // All sessions of the weeks, fixed ones included, and what the judge says.
    using Visit = std::function<void(const std::vector<Placed>&, const rules::Score&)>;

    // Calls `visit` once for every plan that keeps the pins and likenesses, whatever rules it
    // breaks.
    EveryArrangement(const planning::Wanted& wanted, const rules::Context& context, Visit visit);

  private:
    std::vector<Session>& left_for(std::size_t window);
    void fill(std::size_t window);
    void grow(std::size_t window, std::vector<Session>& visit);
    void place(std::size_t window, const std::vector<Session>& visit, Minutes minutes);
    bool is_asked_for() const;
    bool keeps_likeness(const planning::Likeness& likeness) const;
    void judge() const;

    const planning::Wanted& wanted_;
    const rules::Context& context_;
    Visit visit_;
    std::vector<Window> windows_;
    std::vector<Placed> placed_;
    std::vector<std::vector<Session>> left_;  // by week
};

}  // namespace tandem::oracle
