#include "lightning/backend.h"
