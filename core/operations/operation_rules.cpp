#include "operations/operation_rules.h"
