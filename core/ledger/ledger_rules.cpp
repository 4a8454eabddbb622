#include "ledger/ledger_rules.h"
