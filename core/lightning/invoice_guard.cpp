#include "lightning/invoice_guard.h"
