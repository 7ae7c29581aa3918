#include "CICU.h"

#include <unicode/ucol.h>

cicu_collator *cicu_collator_open(const char *language, cicu_status *status) {
  return (cicu_collator *)ucol_open(language, (UErrorCode *)status);
}

void cicu_collator_close(cicu_collator *collator) { ucol_close((UCollator *)collator); }

int32_t cicu_collator_compare(const cicu_collator *collator, const char *first, int32_t first_count, const char *second,
                              int32_t second_count, cicu_status *status) {
  return ucol_strcollUTF8((const UCollator *)collator, first, first_count, second, second_count, (UErrorCode *)status);
}
