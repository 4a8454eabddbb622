#include "money/fiat.h"
