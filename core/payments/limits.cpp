#include "payments/limits.h"
