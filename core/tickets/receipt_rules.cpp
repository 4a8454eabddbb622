#include "tickets/receipt_rules.h"
