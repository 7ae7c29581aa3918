#include "CICU.h"

#include <unicode/udat.h>

cicu_date_format *cicu_date_format_open(cicu_date_style style, const char *locale, cicu_status *status) {
  static const UDateFormatStyle styles[] = {UDAT_SHORT, UDAT_MEDIUM, UDAT_LONG, UDAT_FULL};
  return (cicu_date_format *)udat_open(UDAT_NONE, styles[style], locale, u"UTC", -1, NULL, 0, (UErrorCode *)status);
}

void cicu_date_format_close(cicu_date_format *format) { udat_close((UDateFormat *)format); }

int32_t cicu_date_format_pattern(const cicu_date_format *format, uint16_t *buffer, int32_t capacity,
                                 cicu_status *status) {
  return udat_toPattern((const UDateFormat *)format, false, (UChar *)buffer, capacity, (UErrorCode *)status);
}

int32_t cicu_date_format_symbol(const cicu_date_format *format, cicu_date_symbols symbols, int32_t index,
                                uint16_t *buffer, int32_t capacity, cicu_status *status) {
  static const UDateFormatSymbolType types[] = {UDAT_MONTHS, UDAT_SHORT_MONTHS, UDAT_WEEKDAYS,
                                                UDAT_STANDALONE_WEEKDAYS, UDAT_ERAS};
  int32_t skipped = symbols == cicu_date_weekday_names || symbols == cicu_date_standalone_weekday_names;
  return udat_getSymbols((const UDateFormat *)format, types[symbols], index + skipped, (UChar *)buffer, capacity,
                         (UErrorCode *)status);
}
