#include "CICU.h"

#include <string.h>
#include <unicode/uenum.h>
#include <unicode/uloc.h>
#include <unicode/ures.h>

int32_t cicu_locale_from_tag(const char *tag, char *buffer, int32_t capacity, cicu_status *status) {
  UErrorCode *error = (UErrorCode *)status;
  char locale[ULOC_FULLNAME_CAPACITY];
  int32_t parsed = 0;
  uloc_forLanguageTag(tag, locale, sizeof locale, &parsed, error);
  if (U_SUCCESS(*error)) {
    bool is_whole = *error != U_STRING_NOT_TERMINATED_WARNING && parsed == (int32_t)strlen(tag);
    if (!is_whole || locale[0] == 0) *error = U_ILLEGAL_ARGUMENT_ERROR;
  }
  uloc_setKeywordValue("calendar", "gregorian", locale, sizeof locale, error);
  uloc_setKeywordValue("numbers", "latn", locale, sizeof locale, error);
  UResourceBundle *known = ures_open(NULL, locale, error);
  if (*error == U_USING_DEFAULT_WARNING) *error = U_MISSING_RESOURCE_ERROR;
  ures_close(known);
  if (U_FAILURE(*error)) return 0;
  int32_t count = (int32_t)strlen(locale);
  if (count > capacity) {
    *error = U_BUFFER_OVERFLOW_ERROR;
  } else {
    memcpy(buffer, locale, (size_t)count);
  }
  return count;
}

int32_t cicu_language_match(const char *accepted, const char *offered, char *buffer, int32_t capacity,
                            cicu_status *status) {
  UErrorCode *error = (UErrorCode *)status;
  const char *languages[64];
  int32_t count = 0;
  for (const char *language = offered; *language != 0; language += strlen(language) + 1) {
    if (count == 64) {
      *error = U_ILLEGAL_ARGUMENT_ERROR;
      return 0;
    }
    languages[count++] = language;
  }
  UEnumeration *available = uenum_openCharStringsEnumeration(languages, count, error);
  UAcceptResult outcome = ULOC_ACCEPT_FAILED;
  int32_t needed = uloc_acceptLanguageFromHTTP(buffer, capacity, &outcome, accepted, available, error);
  uenum_close(available);
  if (*error == U_ILLEGAL_ARGUMENT_ERROR) {
    *error = U_ZERO_ERROR;
    return 0;
  }
  return outcome == ULOC_ACCEPT_FAILED ? 0 : needed;
}
