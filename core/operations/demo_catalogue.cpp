#include "operations/demo_catalogue.h"
