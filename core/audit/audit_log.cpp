#include "audit/audit_log.h"
