#include "rates/rate_service.h"
