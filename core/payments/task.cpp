#include "payments/task.h"
