#include "CICU.h"

#include <unicode/ulocdata.h>
#include <unicode/unorm2.h>
#include <unicode/uset.h>

int32_t cicu_composed(const uint16_t *text, int32_t count, uint16_t *buffer, int32_t capacity, cicu_status *status) {
  UErrorCode *error = (UErrorCode *)status;
  const UNormalizer2 *composition = unorm2_getNFCInstance(error);
  return unorm2_normalize(composition, (const UChar *)text, count, (UChar *)buffer, capacity, error);
}

void cicu_letters(const char *locale, uint32_t first, bool *letters, int32_t count, cicu_status *status) {
  UErrorCode *error = (UErrorCode *)status;
  ULocaleData *data = ulocdata_open(locale, error);
  if (U_FAILURE(*error)) return;
  USet *set = uset_openEmpty();
  for (int kind = ULOCDATA_ES_STANDARD; kind <= ULOCDATA_ES_AUXILIARY; kind++) {
    USet *part = ulocdata_getExemplarSet(data, NULL, USET_CASE_INSENSITIVE, (ULocaleDataExemplarSetType)kind, error);
    if (U_SUCCESS(*error)) uset_addAll(set, part);
    uset_close(part);
  }
  for (int32_t index = 0; index < count; index++) letters[index] = uset_contains(set, (UChar32)(first + index));
  uset_close(set);
  ulocdata_close(data);
}
