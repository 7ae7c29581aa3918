// Takes what was typed to the program, and finds it again: in the page's history, in a file, on the device.

import { all, entryOf, idOf, questionOf, questions, setEntry, steps } from "./page.js";
import { begin, draftOf, encoded, give, state, use } from "./program.js";

/** The script of the lists, where the guide has any. */
export let lists;
export const connect = (wizard) => lists = globalThis.leidraad.lists?.(wizard);

export const placeId = () => (state.place === null ? `outcome-${state.report.outcome}` : `step-${state.place}`);
export const questionsHere = () => lists?.here() ?? all("[data-question]", document.getElementById(placeId()));

export function enter(question) {
  if (lists?.enter(question)) return;
  use((program) => give(encoded(entryOf(question)), (place, count) =>
    program.enter(question.dataset.question, place, count)));
}

/** Goes to a step, or to the end when there is none, as far as the answers allow. */
export function goTo(place) {
  const target = place === null ? state.report.path.at(-1) : place;
  const index = steps.findIndex((step) => step.id === `step-${target}`);
  if (index < 0) return;
  use((program) => program.goTo(index));
  if (place === null) use((program) => program.goOn());
}

/** What lives in the page's history: where the person is and what was typed. */
export function kept() {
  const entries = questions.map((question) => [idOf(question), entryOf(question)]).filter(([, entry]) => entry);
  return { place: state.place, row: state.row, said: [...entries, ...lists?.kept() ?? []] };
}

/** Enters what was said at an address; answers whether it is taken as it is. */
function put(address, entry) {
  const question = questionOf(address);
  if (lists?.restore(address, entry)) return entry === null || state.moved;
  if (!questions.includes(question)) return false;
  setEntry(question, entry);
  enter(question);
  return state.moved && entryOf(question).length === entry.length;
}

/**
 * Goes on with entries by their addresses; answers the addresses of those that are lost: what is no longer asked, and
 * answers that are no longer taken. What was typed and never taken is marked as such.
 */
export function restore({ place, row, entries }) {
  const lost = new Set();
  for (const [address, entry, isTyped] of entries) {
    if (put(address, entry)) lost.delete(address);
    else if (!isTyped || !questionOf(address)) lost.add(address);
  }
  const { path } = state.report;
  goTo(place === null || path.includes(place) ? place : path.at(-1));
  lists?.open(row, true);
  return [...lost];
}

export function clear() {
  for (const question of questions) setEntry(question, "");
  lists?.clear();
  begin();
}

/** The answers as they are saved, those of the step on which the person stands as well. */
export function draft() {
  for (const question of questionsHere()) if (entryOf(question)) enter(question);
  return draftOf();
}
