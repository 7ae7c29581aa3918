#include "CICUOracle.h"

#include <cstring>
#include <string>
#include <unicode/calendar.h>
#include <unicode/listformatter.h>
#include <unicode/messagepattern.h>
#include <unicode/msgfmt.h>
#include <unicode/timezone.h>
#include <vector>

struct oracle_arguments {
  std::vector<icu::UnicodeString> names;
  std::vector<icu::Formattable> values;
};

struct oracle_message {
  icu::MessageFormat format;
};

namespace {

/// The Gregorian calendar and the digits 0 to 9, as everywhere in Leidraad.
icu::Locale locale_of(const char *language) {
  UErrorCode error = U_ZERO_ERROR;
  icu::Locale locale = icu::Locale::forLanguageTag(language, error);
  locale.setKeywordValue("calendar", "gregorian", error);
  locale.setKeywordValue("numbers", "latn", error);
  return locale;
}

char *text_of(const icu::UnicodeString &text, UErrorCode error) {
  if (U_FAILURE(error)) return nullptr;
  std::string bytes;
  text.toUTF8String(bytes);
  return strdup(bytes.c_str());
}

void add(oracle_arguments *arguments, const char *name, const icu::Formattable &value) {
  arguments->names.push_back(icu::UnicodeString::fromUTF8(name));
  arguments->values.push_back(value);
}

const char *type_of(const icu::MessagePattern &pattern, int32_t start) {
  switch (pattern.getPart(start).getArgType()) {
    case UMSGPAT_ARG_TYPE_NONE: return "none";
    case UMSGPAT_ARG_TYPE_SIMPLE: return "simple";
    case UMSGPAT_ARG_TYPE_CHOICE: return "choice";
    case UMSGPAT_ARG_TYPE_PLURAL: return "plural";
    case UMSGPAT_ARG_TYPE_SELECT: return "select";
    case UMSGPAT_ARG_TYPE_SELECTORDINAL: return "selectordinal";
    default: return "?";
  }
}

}  // namespace

char *oracle_pattern_outline(const char *message, int32_t length) {
  UErrorCode error = U_ZERO_ERROR;
  icu::MessagePattern pattern(error);
  UParseError place;
  pattern.parse(icu::UnicodeString::fromUTF8(icu::StringPiece(message, length)), &place, error);
  icu::UnicodeString outline;
  for (int32_t index = 0; U_SUCCESS(error) && index < pattern.countParts(); index++) {
    const icu::MessagePattern::Part &part = pattern.getPart(index);
    const icu::UnicodeString text = pattern.getSubstring(part);
    switch (part.getType()) {
      case UMSGPAT_PART_TYPE_ARG_START:
        outline += icu::UnicodeString::fromUTF8("\n{") + pattern.getSubstring(pattern.getPart(index + 1));
        if (part.getArgType() != UMSGPAT_ARG_TYPE_SIMPLE && part.getArgType() != UMSGPAT_ARG_TYPE_NONE)
          outline += icu::UnicodeString::fromUTF8(",") + icu::UnicodeString::fromUTF8(type_of(pattern, index));
        break;
      case UMSGPAT_PART_TYPE_ARG_TYPE: outline += icu::UnicodeString::fromUTF8(",") + text; break;
      case UMSGPAT_PART_TYPE_ARG_STYLE: {
        icu::UnicodeString style = text;
        outline += icu::UnicodeString::fromUTF8(",") + style.trim();
        break;
      }
      case UMSGPAT_PART_TYPE_ARG_SELECTOR: outline += icu::UnicodeString::fromUTF8("\n") + text; break;
      case UMSGPAT_PART_TYPE_ARG_LIMIT: outline += icu::UnicodeString::fromUTF8("\n}"); break;
      case UMSGPAT_PART_TYPE_REPLACE_NUMBER: outline += icu::UnicodeString::fromUTF8("\n#"); break;
      default: break;
    }
  }
  return text_of(outline, error);
}

oracle_arguments *oracle_arguments_open() { return new oracle_arguments; }

void oracle_arguments_close(oracle_arguments *arguments) { delete arguments; }

void oracle_arguments_add_text(oracle_arguments *arguments, const char *name, const char *text) {
  add(arguments, name, icu::Formattable(icu::UnicodeString::fromUTF8(text)));
}

void oracle_arguments_add_number(oracle_arguments *arguments, const char *name, const char *decimal) {
  UErrorCode error = U_ZERO_ERROR;
  add(arguments, name, icu::Formattable(icu::StringPiece(decimal), error));
}

void oracle_arguments_add_date(oracle_arguments *arguments, const char *name, int32_t year, int32_t month,
                               int32_t day) {
  UErrorCode error = U_ZERO_ERROR;
  icu::Calendar *calendar =
      icu::Calendar::createInstance(icu::TimeZone::createTimeZone("UTC"), locale_of("en-GB"), error);
  calendar->clear();
  calendar->set(year, month - 1, day, 12, 0, 0);
  add(arguments, name, icu::Formattable(calendar->getTime(error), icu::Formattable::kIsDate));
  delete calendar;
}

oracle_message *oracle_message_open(const char *pattern, const char *language) {
  UErrorCode error = U_ZERO_ERROR;
  static const bool is_utc = (icu::TimeZone::adoptDefault(icu::TimeZone::createTimeZone("UTC")), true);
  (void)is_utc;
  icu::MessageFormat format(icu::UnicodeString::fromUTF8(pattern), locale_of(language), error);
  return U_SUCCESS(error) ? new oracle_message{format} : nullptr;
}

void oracle_message_close(oracle_message *message) { delete message; }

int64_t oracle_message_repeat(const oracle_message *message, const oracle_arguments *arguments, int32_t times) {
  int64_t length = 0;
  for (int32_t round = 0; round < times; round++) {
    UErrorCode error = U_ZERO_ERROR;
    icu::UnicodeString text;
    message->format.format(arguments->names.data(), arguments->values.data(),
                           static_cast<int32_t>(arguments->values.size()), text, error);
    length += text.length();
  }
  return length;
}

char *oracle_message_format(const oracle_message *message, const oracle_arguments *arguments) {
  UErrorCode error = U_ZERO_ERROR;
  icu::UnicodeString text;
  message->format.format(arguments->names.data(), arguments->values.data(),
                         static_cast<int32_t>(arguments->values.size()), text, error);
  return text_of(text, error);
}

char *oracle_list_format(const char *language, const oracle_arguments *items) {
  UErrorCode error = U_ZERO_ERROR;
  std::vector<icu::UnicodeString> texts;
  for (const icu::Formattable &item : items->values) texts.push_back(item.getString());
  icu::ListFormatter *format = icu::ListFormatter::createInstance(locale_of(language), error);
  icu::UnicodeString text;
  if (format != nullptr) format->format(texts.data(), static_cast<int32_t>(texts.size()), text, error);
  delete format;
  return text_of(text, error);
}
