#include "payments/payment_rules.h"
