#include "operations/operation.h"
