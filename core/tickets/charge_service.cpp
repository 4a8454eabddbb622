#include "tickets/charge_service.h"
