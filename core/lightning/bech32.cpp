#include "lightning/bech32.h"
