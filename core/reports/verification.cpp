#include "reports/verification.h"
