"""The words of a catalogue, as a translator's tools read them."""

import functools
import re

import polib

import program


@functools.cache
def entries(domain, language):
    """All messages of a domain, by their keys."""
    folder = program.ROOT / "Localizations"
    if language == "en":
        return {entry.msgctxt: entry.msgid for entry in polib.pofile(str(folder / f"en/{domain}.pot"))}
    return {entry.msgctxt: entry.msgstr for entry in polib.pofile(str(folder / f"{language}/{domain}.po"))}


def words(key, language, domain=None):
    """The message of a key, whose first part is its domain unless another is given."""
    return entries(domain or key.partition(".")[0], language)[key]


def shown(message):
    """A message without arguments as a reader sees it: ICU's apostrophes and Markdown's marks taken away."""
    return re.sub(r"[*_`]", "", message.replace("''", "'"))
