// Keeps the answers on the person's own device where that is asked for, until it is told to forget them.

import { draft } from "./answers.js";
import { part, say, show } from "./page.js";
import { state } from "./program.js";

const box = part("keep");
/** What this page has kept or found; anything else comes from another window. */
let own;

const name = () => `leidraad:${state.report.guide}`;

/** What is kept, or null; undefined where the browser keeps nothing. */
function stored() {
  try {
    return localStorage.getItem(name());
  } catch {
    return undefined;
  }
}

/** Stops where another window has kept or forgotten answers in the meantime. */
function look() {
  const text = stored();
  if (box.checked && text !== own) {
    box.checked = false;
    show(part("kept-elsewhere"), text);
  }
  show(part("forget"), text);
}

/** Keeps the answers if that is asked for; answers what is kept. */
export function write() {
  look();
  if (!box.checked) return null;
  try {
    localStorage.setItem(name(), own = draft());
  } catch {
    box.checked = false;
    show(part("not-kept"), true);
  }
  look();
  return own;
}

export function forget() {
  localStorage.removeItem(name());
  box.checked = false;
  look();
  say("forgotten");
  box.focus();
}

/**
 * Goes on keeping what the page's history says that it kept; where there is none, answers what is kept. `keep` writes it
 * anew, here and in the history.
 */
export function start(before, keep) {
  const text = stored();
  show(part("keep-line"), text !== undefined);
  own = before ? before.own : text;
  box.checked = !!own;
  look();
  addEventListener("storage", look);
  box.addEventListener("change", () => {
    show(part("kept-elsewhere"), false);
    show(part("not-kept"), false);
    own = stored();
    if (box.checked) keep();
    else forget();
  });
  return before ? null : text;
}
