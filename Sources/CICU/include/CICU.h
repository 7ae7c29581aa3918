/// The functions of libicu that Leidraad calls, under names of its own.
///
/// No ICU header is included here: ICU renames its functions by macros that hold its version, which Swift does not
/// see, and its types clash with those of the ICU inside Foundation. Texts that go in end with a nought byte; a text
/// that comes out is written to a buffer, and its whole length is returned even when the buffer is too small.
#ifndef CICU_H
#define CICU_H

#include <stdbool.h>
#include <stdint.h>

#pragma clang assume_nonnull begin

// Status

/// An ICU status: above nought it is an error.
typedef int32_t cicu_status;

/// ICU's name of a status.
const char *cicu_status_name(cicu_status status);

/// Whether a text did not fit into its buffer.
bool cicu_status_is_overflow(cicu_status status);

// Languages

/// The ICU locale of a BCP 47 tag, with the Gregorian calendar and the digits 0 to 9; an error if ICU has no such one.
int32_t cicu_locale_from_tag(const char *tag, char *buffer, int32_t capacity, cicu_status *status);

/// The best of the offered languages for the value of an Accept-Language header; empty when none will do, or
/// when the value is not well formed.
///
/// Offered languages are given as ICU locales, each ended by a nought byte and the last by two.
int32_t cicu_language_match(const char *accepted, const char *offered, char *buffer, int32_t capacity,
                            cicu_status *status);

// Countries

/// The two letters of one of the countries that ICU knows, counted from nought; none beyond the last.
const char *_Nullable cicu_country_code(int32_t index);

/// The three letters of a country; empty if it has none.
const char *cicu_country_three_letters(const char *code);

typedef enum { cicu_country_usual, cicu_country_variant, cicu_country_short } cicu_country_kind;

/// What a country is called in a language; empty if the language has no name of this kind for it.
int32_t cicu_country_name(const char *locale, const char *code, cicu_country_kind kind, uint16_t *buffer,
                          int32_t capacity, cicu_status *status);

// Collation

typedef struct cicu_collator cicu_collator;

cicu_collator *_Nullable cicu_collator_open(const char *language, cicu_status *status);
void cicu_collator_close(cicu_collator *collator);

/// Below nought, nought or above it, as the first UTF-8 text stands before, beside or after the second.
int32_t cicu_collator_compare(const cicu_collator *collator, const char *_Nullable first, int32_t first_count,
                              const char *_Nullable second, int32_t second_count, cicu_status *status);

// Characters

/// A text with its letters and marks composed as far as Unicode does (NFC).
int32_t cicu_composed(const uint16_t *_Nullable text, int32_t count, uint16_t *buffer, int32_t capacity,
                      cicu_status *status);

/// Which of so many characters, counted on from the first, words of a language or their loans are written with.
void cicu_letters(const char *locale, uint32_t first, bool *letters, int32_t count, cicu_status *status);

// Numbers

typedef struct cicu_number_format cicu_number_format;

cicu_number_format *_Nullable cicu_number_format_open(const char *skeleton, const char *locale, cicu_status *status);
void cicu_number_format_close(cicu_number_format *format);

/// Writes a decimal given in ASCII, such as `-12.50`.
int32_t cicu_number_format_text(const cicu_number_format *format, const char *decimal, uint16_t *buffer,
                                int32_t capacity, cicu_status *status);

// Dates

typedef struct cicu_date_format cicu_date_format;

typedef enum { cicu_date_short, cicu_date_medium, cicu_date_long, cicu_date_full } cicu_date_style;

typedef enum {
  cicu_date_month_names,
  cicu_date_month_abbreviations,
  cicu_date_weekday_names,
  cicu_date_standalone_weekday_names,
  cicu_date_eras
} cicu_date_symbols;

cicu_date_format *_Nullable cicu_date_format_open(cicu_date_style style, const char *locale, cicu_status *status);
void cicu_date_format_close(cicu_date_format *format);
int32_t cicu_date_format_pattern(const cicu_date_format *format, uint16_t *buffer, int32_t capacity,
                                 cicu_status *status);

/// One name, counted from nought: January, Sunday, the era before Christ.
int32_t cicu_date_format_symbol(const cicu_date_format *format, cicu_date_symbols symbols, int32_t index,
                                uint16_t *buffer, int32_t capacity, cicu_status *status);

// Lists

typedef struct cicu_list_format cicu_list_format;

cicu_list_format *_Nullable cicu_list_format_open(const char *locale, cicu_status *status);
void cicu_list_format_close(cicu_list_format *format);

/// A list of at most sixteen items, each one UTF-16 unit that counts on from the first.
int32_t cicu_list_format_units(const cicu_list_format *format, uint16_t first, int32_t count, uint16_t *buffer,
                               int32_t capacity, cicu_status *status);

// Plural rules

typedef struct cicu_plural_rules cicu_plural_rules;

/// The rules of a locale or of the nearest of its parents that has any; none if none has.
cicu_plural_rules *_Nullable cicu_plural_rules_open(const char *locale, bool is_ordinal, cicu_status *status);
void cicu_plural_rules_close(cicu_plural_rules *rules);

/// The rule of a category in CLDR's syntax; empty if the language does not use the category.
int32_t cicu_plural_rules_text(const cicu_plural_rules *rules, const char *category, uint16_t *buffer, int32_t capacity,
                               cicu_status *status);

#pragma clang assume_nonnull end

#endif
