#include "payments/payment.h"
