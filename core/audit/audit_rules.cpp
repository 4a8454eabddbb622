#include "audit/audit_rules.h"
