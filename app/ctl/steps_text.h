#pragma once

#include "ctl/command.h"

namespace balcao {

/// Writes each step of a test, one a line, and ends the command: 0 unless something is bad.
void endWithSteps(Command& command, const std::vector<TestStep>& steps);

}  // namespace balcao
