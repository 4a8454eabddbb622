#include "base/steps.h"

#ifdef BALCAO_STEPS
#include <csignal>
#include <cstdlib>
#include <cstring>
#endif

namespace balcao {

const char* stepName(Step step) {
#define BALCAO_STEP_NAME(value, name) \
    case Step::value: return name;
    switch (step) { BALCAO_EACH_STEP(BALCAO_STEP_NAME) }
#undef BALCAO_STEP_NAME
    return "";
}

#ifdef BALCAO_STEPS
void passStep(Step step) {
    const char* wanted = std::getenv("BALCAO_KILL_AT");
    if (wanted != nullptr && std::strcmp(wanted, stepName(step)) == 0) std::raise(SIGKILL);
}
#endif

}  // namespace balcao
