// SPDX-License-Identifier: Apache-2.0
// Somebody who runs four hours a week, 80 min at the longest, and is free every morning for three:
// whoever needs more of a life adds it.
#pragma once

#include "model/athlete.h"

namespace tandem::make {

Athlete runner();

}  // namespace tandem::make
