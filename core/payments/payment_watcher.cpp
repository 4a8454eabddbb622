#include "payments/payment_watcher.h"
