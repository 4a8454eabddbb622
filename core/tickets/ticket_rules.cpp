#include "tickets/ticket_rules.h"
