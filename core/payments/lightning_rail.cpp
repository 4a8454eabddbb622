#include "payments/lightning_rail.h"
