#include "money/amount.h"
