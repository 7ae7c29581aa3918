// What the page hands to the person to keep, and takes back.
"use strict";

(() => {
  const given = (globalThis.leidraad ??= { words: {}, texts: {} });
  /** So many bytes are read; no draft of a guide comes near. */
  const largest = 1 << 20;

  /** What was entered: a text, or the options that were chosen as a list. */
  function entryOf(answer) {
    const parts = Array.isArray(answer) ? answer : [answer];
    if (!parts.every((part) => typeof part === "string")) throw new TypeError("no answer");
    return parts.join();
  }

  /** What a file holds to this guide, in the order in which it is entered; nothing where it holds something else. */
  given.readDraft = async (file, { guide, version }) => {
    try {
      if (file.size > largest) return null;
      const draft = JSON.parse(await file.text());
      if (draft.draft !== 1 || draft.guide !== guide) return null;
      if (draft.version.localeCompare(version, "en", { numeric: true }) > 0) return { isLater: true };
      const answers = given.entriesOf?.(draft, entryOf)
        ?? Object.entries(draft.answers).map(([id, answer]) => [id, entryOf(answer)]);
      const typed = Object.entries(draft.unaccepted).map(([id, { entry }]) => [id, entryOf(entry)]);
      // An answer may look at one that stands further on.
      return { place: draft.place, digest: draft.digest, entries: [...answers, ...answers, ...typed] };
    } catch {
      return null;
    }
  };

  given.save = (name, content, type) => {
    const link = document.createElement("a");
    link.href = URL.createObjectURL(new Blob([content], { type }));
    link.download = name;
    link.click();
    URL.revokeObjectURL(link.href);
  };

  document.addEventListener("click", ({ target }) => target.closest(".print") && print());

  given.copy = async (element) => {
    try {
      await navigator.clipboard.writeText(element.textContent);
    } catch {
      getSelection().selectAllChildren(element);
      document.execCommand("copy");
    }
  };
})();
