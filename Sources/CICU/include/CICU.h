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

/// An ICU status: above nought it is an error.
typedef int32_t cicu_status;

/// ICU's name of a status.
const char *cicu_status_name(cicu_status status);

/// Whether a text did not fit into its buffer.
bool cicu_status_is_overflow(cicu_status status);

typedef struct cicu_collator cicu_collator;

cicu_collator *_Nullable cicu_collator_open(const char *language, cicu_status *status);
void cicu_collator_close(cicu_collator *collator);

/// Below nought, nought or above it, as the first UTF-8 text stands before, beside or after the second.
int32_t cicu_collator_compare(const cicu_collator *collator, const char *_Nullable first, int32_t first_count,
                              const char *_Nullable second, int32_t second_count, cicu_status *status);

#pragma clang assume_nonnull end

#endif
