#include "CICU.h"

#include <unicode/ulistformatter.h>

cicu_list_format *cicu_list_format_open(const char *locale, cicu_status *status) {
  return (cicu_list_format *)ulistfmt_open(locale, (UErrorCode *)status);
}

void cicu_list_format_close(cicu_list_format *format) { ulistfmt_close((UListFormatter *)format); }

int32_t cicu_list_format_units(const cicu_list_format *format, uint16_t first, int32_t count, uint16_t *buffer,
                               int32_t capacity, cicu_status *status) {
  UChar units[16];
  const UChar *items[16];
  int32_t lengths[16];
  if (count < 0 || count > 16) {
    *status = U_ILLEGAL_ARGUMENT_ERROR;
    return 0;
  }
  for (int32_t index = 0; index < count; index++) {
    units[index] = (UChar)(first + index);
    items[index] = &units[index];
    lengths[index] = 1;
  }
  return ulistfmt_format((const UListFormatter *)format, items, lengths, count, (UChar *)buffer, capacity,
                         (UErrorCode *)status);
}
