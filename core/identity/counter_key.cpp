#include "identity/counter_key.h"
