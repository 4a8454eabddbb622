#include "tickets/ticket.h"
