#include "CICU.h"

#include <unicode/utypes.h>

const char *cicu_status_name(cicu_status status) { return u_errorName((UErrorCode)status); }

bool cicu_status_is_overflow(cicu_status status) { return status == U_BUFFER_OVERFLOW_ERROR; }
