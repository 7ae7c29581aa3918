#include "CICU.h"

#include <unicode/uloc.h>
#include <unicode/ures.h>
#include <unicode/ustring.h>

/// Writes the name of the set of rules that a locale or its nearest parent uses; returns whether there is one.
static bool find_set(const UResourceBundle *sets, const char *locale, char *set, int32_t capacity) {
  char name[ULOC_FULLNAME_CAPACITY];
  UErrorCode error = U_ZERO_ERROR;
  uloc_getBaseName(locale, name, sizeof name, &error);
  while (U_SUCCESS(error) && name[0] != 0) {
    UErrorCode missing = U_ZERO_ERROR;
    int32_t count = 0;
    const UChar *units = ures_getStringByKey(sets, name, &count, &missing);
    if (U_SUCCESS(missing)) {
      u_strToUTF8(set, capacity, NULL, units, count, &error);
      return U_SUCCESS(error) && count > 0;
    }
    char parent[ULOC_FULLNAME_CAPACITY];
    uloc_getParent(name, parent, sizeof parent, &error);
    uloc_getBaseName(parent, name, sizeof name, &error);
  }
  return false;
}

cicu_plural_rules *cicu_plural_rules_open(const char *locale, bool is_ordinal, cicu_status *status) {
  UErrorCode *error = (UErrorCode *)status;
  UResourceBundle *plurals = ures_openDirect(NULL, "plurals", error);
  UResourceBundle *sets = ures_getByKey(plurals, is_ordinal ? "locales_ordinals" : "locales", NULL, error);
  UResourceBundle *rules = NULL;
  char set[32];
  if (U_SUCCESS(*error) && find_set(sets, locale, set, sizeof set)) {
    UResourceBundle *all = ures_getByKey(plurals, "rules", NULL, error);
    rules = ures_getByKey(all, set, NULL, error);
    ures_close(all);
  }
  ures_close(sets);
  ures_close(plurals);
  return (cicu_plural_rules *)rules;
}

void cicu_plural_rules_close(cicu_plural_rules *rules) { ures_close((UResourceBundle *)rules); }

int32_t cicu_plural_rules_text(const cicu_plural_rules *rules, const char *category, uint16_t *buffer, int32_t capacity,
                               cicu_status *status) {
  UErrorCode *error = (UErrorCode *)status;
  int32_t count = 0;
  const UChar *units = ures_getStringByKey((const UResourceBundle *)rules, category, &count, error);
  if (*error == U_MISSING_RESOURCE_ERROR) {
    *error = U_ZERO_ERROR;
    return 0;
  }
  if (U_FAILURE(*error)) return 0;
  if (count > capacity) {
    *error = U_BUFFER_OVERFLOW_ERROR;
  } else {
    u_memcpy((UChar *)buffer, units, count);
  }
  return count;
}
