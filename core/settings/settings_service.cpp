#include "settings/settings_service.h"
