#include "CICU.h"

#include <string.h>
#include <unicode/unumberformatter.h>
#include <unicode/ustring.h>

cicu_number_format *cicu_number_format_open(const char *skeleton, const char *locale, cicu_status *status) {
  UErrorCode *error = (UErrorCode *)status;
  UChar units[128];
  int32_t count = 0;
  u_strFromUTF8(units, 128, &count, skeleton, -1, error);
  return (cicu_number_format *)unumf_openForSkeletonAndLocale(units, count, locale, error);
}

void cicu_number_format_close(cicu_number_format *format) { unumf_close((UNumberFormatter *)format); }

int32_t cicu_number_format_text(const cicu_number_format *format, const char *decimal, uint16_t *buffer,
                                int32_t capacity, cicu_status *status) {
  UErrorCode *error = (UErrorCode *)status;
  UFormattedNumber *number = unumf_openResult(error);
  unumf_formatDecimal((const UNumberFormatter *)format, decimal, -1, number, error);
  int32_t needed = unumf_resultToString(number, (UChar *)buffer, capacity, error);
  unumf_closeResult(number);
  return needed;
}
