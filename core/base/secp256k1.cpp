#include "base/secp256k1.h"
