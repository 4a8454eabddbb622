#include "tickets/sales_service.h"
