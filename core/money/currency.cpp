#include "money/currency.h"
