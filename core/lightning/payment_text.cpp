#include "lightning/payment_text.h"
