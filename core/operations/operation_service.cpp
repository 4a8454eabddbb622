#include "operations/operation_service.h"
