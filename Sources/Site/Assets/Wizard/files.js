// What the page hands to the person to keep, and takes back.

import { made } from "./page.js";

/** So many bytes are read; no draft of a guide comes near. */
const largest = 1 << 20;

/** What was entered: a text, or the options that were chosen as a list. */
function entryOf(answer) {
  const parts = Array.isArray(answer) ? answer : [answer];
  if (!parts.every((part) => typeof part === "string")) throw new TypeError();
  return parts.join();
}

/** What a file holds to this guide, in the order in which it is entered; else the name of what there is to say. */
export async function readDraft(file, { guide, version }) {
  try {
    if (file.size > largest) return "not-opened";
    const draft = JSON.parse(await file.text());
    if (draft.draft !== 1 || draft.guide !== guide) return "not-opened";
    if (draft.version.localeCompare(version, "en", { numeric: true }) > 0) return "later";
    const answers = globalThis.leidraad.entriesOf?.(draft, entryOf)
      ?? Object.entries(draft.answers).map(([id, answer]) => [id, entryOf(answer)]);
    const typed = Object.entries(draft.unaccepted).map(([id, { entry }]) => [id, entryOf(entry), true]);
    // An answer may look at one that stands further on.
    const found = { ...draft, entries: [...answers, ...answers, ...typed] };
    return globalThis.leidraad.upToDate?.(found) ?? found;
  } catch {
    return "not-opened";
  }
}

/** A busy machine may take the file some time after the click. */
export function save(download, content, type) {
  const link = made("a", { href: URL.createObjectURL(new Blob([content], { type })), download });
  link.click();
  setTimeout(URL.revokeObjectURL, 60_000, link.href);
}

export async function copy(element) {
  try {
    await navigator.clipboard.writeText(element.textContent);
  } catch {
    getSelection().selectAllChildren(element);
    document.execCommand("copy");
  }
}
