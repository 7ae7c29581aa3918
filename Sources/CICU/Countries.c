#include "CICU.h"

#include <string.h>
#include <unicode/uloc.h>
#include <unicode/ures.h>
#include <unicode/ustring.h>

const char *cicu_country_code(int32_t index) {
  const char *const *codes = uloc_getISOCountries();
  for (int32_t before = 0; before < index; before++) {
    if (codes[before] == NULL) return NULL;
  }
  return codes[index];
}

const char *cicu_country_three_letters(const char *code) {
  char locale[ULOC_FULLNAME_CAPACITY] = "und_";
  strncat(locale, code, 8);
  return uloc_getISO3Country(locale);
}

// A name is looked for in the language's own table, then in those of its parents.
static int32_t other_name(const char *locale, const char *code, const char *table, uint16_t *buffer, int32_t capacity,
                          UErrorCode *error) {
  char language[ULOC_FULLNAME_CAPACITY];
  uloc_getBaseName(locale, language, sizeof language, error);
  int32_t count = 0;
  while (U_SUCCESS(*error) && language[0] != 0) {
    UErrorCode missing = U_ZERO_ERROR;
    UResourceBundle *names = ures_open(U_ICUDATA_NAME "-region", language, &missing);
    UResourceBundle *others = ures_getByKey(names, table, NULL, &missing);
    const UChar *name = ures_getStringByKey(others, code, &count, &missing);
    if (U_SUCCESS(missing)) {
      if (count > capacity) *error = U_BUFFER_OVERFLOW_ERROR;
      else u_memcpy((UChar *)buffer, name, count);
    }
    ures_close(others);
    ures_close(names);
    if (U_SUCCESS(missing)) return count;
    uloc_getParent(language, language, sizeof language, error);
  }
  return 0;
}

int32_t cicu_country_name(const char *locale, const char *code, cicu_country_kind kind, uint16_t *buffer,
                          int32_t capacity, cicu_status *status) {
  UErrorCode *error = (UErrorCode *)status;
  if (kind == cicu_country_variant) return other_name(locale, code, "Countries%variant", buffer, capacity, error);
  if (kind == cicu_country_short) return other_name(locale, code, "Countries%short", buffer, capacity, error);
  char country[ULOC_FULLNAME_CAPACITY] = "und_";
  strncat(country, code, 8);
  int32_t count = uloc_getDisplayCountry(country, locale, (UChar *)buffer, capacity, error);
  return *error == U_USING_DEFAULT_WARNING ? 0 : count;
}
