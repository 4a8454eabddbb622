#include "tickets/receipt_service.h"
