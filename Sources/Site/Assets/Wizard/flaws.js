// Shows what is wrong with answers or doubtful, and ways out of it.

import { lists } from "./answers.js";
import { all, idOf, inputOf, made, messageOf, part, questionOf, questions, say, show } from "./page.js";
import { judge } from "./program.js";
import { flawsSoFar } from "./way.js";

export const isDoubt = (flaw) => flaw.severity === "warning";
const flawsOf = (question) => lists?.flawsOf(question) ?? flawsSoFar().filter(({ answer }) => answer === idOf(question));

/** Shows of a question's messages those of these flaws, and ties them to what is typed. */
export function showMessages(question, flaws) {
  question.querySelector(".offers")?.remove();
  const errors = flaws.filter((flaw) => flaw.severity === "error").slice(0, 1);
  const shown = [...errors, ...flaws.filter(isDoubt)].map((flaw) => flaw.code);
  for (const message of all("p[data-code]", question)) show(message, shown.includes(message.dataset.code));
  question.classList.toggle("wrong", errors.length > 0);
  const control = document.getElementById(`answer-${idOf(question)}`);
  control.dataset.hints ??= control.getAttribute("aria-describedby") || "";
  const described = [control.dataset.hints, ...shown.map((code) => `message-${idOf(question)}-${code}`)];
  control.setAttribute("aria-describedby", described.join(" ").trim());
  inputOf(question)?.setAttribute("aria-invalid", errors.length > 0);
  return errors[0];
}

/** Buttons below a message, where the field knows what may have been meant. */
function offer(message, question, changed) {
  const input = inputOf(question);
  const { candidates } = judge(question, input.value);
  if (!candidates) return;
  const offers = made("p", { className: "offers" });
  offers.setAttribute("role", "group");
  offers.setAttribute("aria-labelledby", message.id);
  for (const candidate of candidates) {
    const textContent = judge(question, candidate).display;
    const onclick = () => {
      input.value = textContent;
      input.focus();
      changed();
    };
    offers.append(made("button", { type: "button", className: "second", textContent, onclick }), " ");
  }
  message.after(offers);
}

const listed = (name) => part(name).querySelector("ul");

export function clearSummary() {
  show(part("summary"), false);
  listed("summary").replaceChildren();
}

/** Says above the form what has to be put right, with a way to each place. */
export function showFlaws(asked, changed) {
  clearSummary();
  show(part("notices"), false);
  for (const question of asked) {
    const flaw = showMessages(question, flawsOf(question));
    if (!flaw) continue;
    const message = messageOf(question, flaw.code);
    if (message?.dataset.part) continue;
    const textContent = flaw.text ?? message?.textContent ?? flaw.code;
    listed("summary").append(made("li"));
    listed("summary").lastChild.append(made("a", { href: `#answer-${idOf(question)}`, textContent }));
    if (message && inputOf(question) && question.dataset.field) offer(message, question, changed);
  }
  show(part("summary"), true);
  part("summary").focus();
}

/** What the field doubts, below what is being typed; what is wrong is said when the person goes on. */
export function look(input) {
  const question = input.closest("[data-field]");
  if (!question || question.classList.contains("wrong")) return;
  const { flaws } = judge(question, input.value);
  const doubts = flaws.every(isDoubt) ? flaws.map((flaw) => flaw.code) : [];
  for (const message of all("p.warning", question)) {
    const isShown = doubts.includes(message.dataset.code);
    if (isShown && message.hidden) part("said").textContent = message.textContent;
    show(message, isShown);
  }
}

// What is doubtful is said once: while it is typed, or above the step to which the person goes on.

let told = [];
const doubts = () => flawsSoFar().filter(isDoubt);
const keyOf = ({ answer, code }) => `${answer} ${code}`;

/** What is doubtful and was not said yet. */
export const newDoubts = () => doubts().filter((doubt) =>
  !told.includes(keyOf(doubt)) && messageOf(questionOf(doubt.answer), doubt.code)?.hidden !== false);

/** Shows every doubt at what it is about, and where all answers are listed. */
export function showDoubts() {
  told = doubts().map(keyOf);
  for (const question of questions) {
    const found = flawsOf(question).filter(isDoubt);
    showMessages(question, found);
    for (const doubt of all(`.review [data-item="${idOf(question)}"] [data-code]`)) {
      show(doubt, found.some((flaw) => flaw.code === doubt.dataset.code));
    }
  }
}

// What was found on the way to a step is said above it, until the person goes on.

let found = {};

/** A doubt, or what an answer was asked for; the address itself where nothing asks for it any more. */
function wordsOf({ answer, code }) {
  const question = questionOf(answer);
  const place = code
    ? messageOf(question, code) ?? document.querySelector(`[data-code="${code}"]`)
    : question?.querySelector("label, h2, h3");
  return place ? (lists?.rowOf(answer) ?? "") + place.textContent : answer;
}

/** Lists what was found below the words for it, by the part that says them; answers whether there is anything. */
export function notice(things = found) {
  found = things;
  for (const each of part("notices").children) {
    const items = found[each.dataset.part] ?? [];
    show(each, items.length);
    for (const list of all("ul", each)) {
      list.replaceChildren(...[...new Set(items.map(wordsOf))].map((textContent) => made("li", { textContent })));
    }
  }
  const isSaid = Object.values(found).some((items) => items.length);
  show(part("notices"), isSaid);
  return isSaid;
}
