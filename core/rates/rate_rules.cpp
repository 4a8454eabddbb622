#include "rates/rate_rules.h"
