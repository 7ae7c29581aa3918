// The parts of the page that the wizard's scripts share, and what is typed in them.

export const form = document.getElementById("wizard");
export const part = (name) => document.querySelector(`[data-part="${name}"]`);
export const all = (selector, root = document) => [...root.querySelectorAll(selector)];
export const steps = all('section[id^="step-"]', form);
export const questions = all("[data-question]", form);

export const show = (element, isShown) => element.hidden = !isShown;
export const say = (name) => part("said").textContent = part(name).textContent;
export const made = (tag, properties) => Object.assign(document.createElement(tag), properties);

export const idOf = (question) => question.id.slice("question-".length);
/** The question of an id, or of an address such as `goods/2/volume`. */
export const questionOf = (address) => document.getElementById(`question-${address.split("/").at(-1)}`);
export const messageOf = (question, code) => document.getElementById(`message-${idOf(question)}-${code}`);

export const inputOf = (question) => question.querySelector(":scope > input");
const boxesOf = (question) => all("input:not([type=text])", question);

export function entryOf(question) {
  const input = inputOf(question);
  return input ? input.value : boxesOf(question).filter((box) => box.checked).map((box) => box.value).join();
}

export function setEntry(question, entry) {
  const input = inputOf(question);
  if (input) input.value = entry;
  for (const box of boxesOf(question)) box.checked = entry.split(",").includes(box.value);
}
