/// ICU's own message formatter, which knows named arguments in C++ only: the oracle of what Phrasing fills.
#ifndef CICU_ORACLE_H
#define CICU_ORACLE_H

#include <stdint.h>

#pragma clang assume_nonnull begin

#ifdef __cplusplus
extern "C" {
#endif

typedef struct oracle_arguments oracle_arguments;

oracle_arguments *oracle_arguments_open(void);
void oracle_arguments_close(oracle_arguments *arguments);
void oracle_arguments_add_text(oracle_arguments *arguments, const char *name, const char *text);
void oracle_arguments_add_number(oracle_arguments *arguments, const char *name, const char *decimal);

/// Noon of a day in UTC, which is the oracle's time zone.
void oracle_arguments_add_date(oracle_arguments *arguments, const char *name, int32_t year, int32_t month, int32_t day);

/// What ICU's `MessagePattern` reads in a message: a line `{name,type,style` for each argument, a line for each selector
/// and each `#`, and `}` where an argument ends; nothing when ICU refuses the message.
char *_Nullable oracle_pattern_outline(const char *message, int32_t length);

typedef struct oracle_message oracle_message;

/// Nothing when ICU refuses the pattern or the language.
oracle_message *_Nullable oracle_message_open(const char *pattern, const char *language);
void oracle_message_close(oracle_message *message);

/// UTF-8 ended by a nought byte, to be released with `free`; nothing when ICU refuses the arguments.
char *_Nullable oracle_message_format(const oracle_message *message, const oracle_arguments *arguments);

/// Formats so many times and keeps nothing, for measuring; the lengths of all texts together.
int64_t oracle_message_repeat(const oracle_message *message, const oracle_arguments *arguments, int32_t times);

/// The texts of the arguments as a list, likewise.
char *_Nullable oracle_list_format(const char *language, const oracle_arguments *items);

#ifdef __cplusplus
}
#endif

#pragma clang assume_nonnull end

#endif
