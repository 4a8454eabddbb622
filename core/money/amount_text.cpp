#include "money/amount_text.h"
