#include "tickets/ticket_service.h"
