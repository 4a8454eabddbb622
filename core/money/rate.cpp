#include "money/rate.h"
