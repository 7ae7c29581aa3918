// Shows what the wizard says. It knows no rule and writes no word: the program answers, the texts stand in the page.

import { clear, connect, draft, enter, goTo, kept, lists, placeId, questionsHere, restore } from "./answers.js";
import { copy, readDraft, save } from "./files.js";
import { clearSummary, isDoubt, look, newDoubts, notice, showDoubts, showFlaws, showMessages } from "./flaws.js";
import { forget, start as startKeeping, write } from "./keeping.js";
import { fill, load, put } from "./languages.js";
import { all, entryOf, form, idOf, part, questionOf, say, setEntry, show, steps } from "./page.js";
import { documentOf, encoded, give, open, speak, state, use } from "./program.js";
import { flawsSoFar, showWay } from "./way.js";

const given = globalThis.leidraad;
const places = [...steps, ...all('section[id^="outcome-"]', form)];
const start = location.href;
let pageTitle = document.title;

// Showing

const heading = () => document.getElementById(placeId()).querySelector("h2:not([hidden] *)");

function render() {
  const { path, documents } = state.report;
  showWay();
  fill(state);
  for (const place of places) {
    show(place, place.id === placeId());
    const items = state.items[place.id.replace(/^\w+-/, "")];
    for (const item of all("li[data-item]", place)) show(item, items?.includes(item.dataset.item));
  }
  for (const list of all("[data-part=list]")) show(list, list.querySelector("li:not([hidden])"));
  const asked = new Set(
    steps.filter((step) => path.includes(step.id.slice("step-".length)))
      .flatMap((step) => all("[data-question]", step).map(idOf)));
  for (const row of all(".review > div")) show(row, asked.has(row.dataset.item));
  show(part("documents"), state.place === null && documents.length > 0);
  for (const article of all("article", form)) showDocument(article, documents);
  for (const button of all(".progress [data-form]")) show(button, handedOver(button));
  show(part("back-line"), path[0] !== state.place);
  show(part("next-line"), state.place !== null);
  showDoubts();
  lists?.show();
  clearSummary();
  notice();
  document.title = `${heading().textContent} – ${pageTitle}`;
}

/** What lives in the page's history, and nothing in the address but the place. */
function keep(address = `#${placeId()}`, how = "replaceState") {
  const own = write();
  history[how]({ ...kept(), own }, "", address);
}

/** Shows where the person has come to, and says what was found on the way. */
function arrive(found = {}) {
  notice(found);
  render();
  keep(undefined, "pushState");
  (notice() ? part("notices") : heading()).focus();
}

function showWrong() {
  showWay();
  showFlaws(questionsHere(), keep);
  document.title = `${part("error-prefix").textContent} ${heading().textContent}`;
}

function submit() {
  for (const question of questionsHere()) enter(question);
  use((program) => program.goOn());
  if (state.moved) return arrive({ doubts: newDoubts() });
  showWrong();
  keep();
}

// Documents

function showDocument(article, documents) {
  const found = documents.find((each) => article.id === `document-${each.id}`);
  show(article, found);
  if (!found) return;
  Object.assign(article.querySelector("pre"), { textContent: found.text, lang: found.language });
  for (const gloss of all(".gloss p", article)) gloss.textContent = found.gloss;
  for (const button of all("[data-form]", article)) show(button, handedOver(button));
}

/** The document that a button stands below, in the form that it offers; below none, what there is to do so far. */
const handedOver = (button) =>
  documentOf(all("article.document").indexOf(button.closest("article")), button.dataset.form);

/** Saves it as a file, or opens it as an address. */
function handOver(button) {
  const { file, media } = button.dataset;
  if (file) save(file, handedOver(button), media);
  else location.assign(new TextDecoder().decode(handedOver(button)));
}

// Drafts

/** Goes on with the answers of a file, if it holds any to this guide; answers what there is to say of it. */
async function openDraft(file) {
  const draft = await readDraft(file, state.report);
  if (!draft.entries) return { [draft]: [{}] };
  clear();
  const lost = restore(draft).map((answer) => ({ answer }));
  say("opened");
  return {
    "changed-since": draft.digest === state.report.digest ? [] : [{}],
    news: draft.news ?? [],
    dropped: lost.filter(({ answer }) => !questionOf(answer)),
    refused: lost.filter(({ answer }) => questionOf(answer)),
  };
}

// What the person does

const presses = {
  back() {
    lists?.gather();
    use((program) => program.goBack());
    arrive();
  },
  change({ step }) {
    part("progress").open = false;
    use((program) => program.goTo(step));
    arrive();
  },
  begin({ item, step }) {
    for (const assumed of item ? item.split(" ") : []) {
      const [id, entry] = assumed.split("=");
      setEntry(questionOf(id), entry);
      enter(questionOf(id));
    }
    use((program) => program.headFor(step));
    arrive();
  },
  restart() {
    clear();
    arrive();
  },
  save: () => save(`${state.report.guide}.json`, draft(), "application/json"),
  open: () => part("file").click(),
  copy: ({ item }) => copy(document.querySelector(`#document-${item} pre`)).then(() => say("copied")),
  "hand-over": (_, button) => handOver(button),
  print: () => print(),
  forget,
};

function press(button) {
  const act = presses[button.dataset.part];
  if (act) act(button.dataset, button);
  else lists?.press(button);
}

/** Changes every word of the page in its place; the answers stay as they are. */
async function changeLanguage(link) {
  const language = link.hreflang;
  const isHeldUp = !part("summary").hidden;
  if (!given.texts[language]) await load(language);
  speak(language);
  const { title, path, words } = given.texts[language];
  const base = new URL(form.dataset.root + path, start).href;
  put(words, base);
  document.documentElement.lang = language;
  pageTitle = title;
  render();
  try {
    keep(`${base}#${placeId()}`);
  } catch {
    keep();
  }
  if (isHeldUp) showWrong();
  else heading().focus();
}

function fail() {
  show(form, false);
  show(part("by-hand"), true);
  show(part("needs-javascript"), false);
  show(part("needs-wasm"), true);
  part("by-hand").classList.remove("by-hand");
}

const safely = (action) => (...values) => {
  try {
    return action(...values);
  } catch {
    fail();
  }
};

function listen() {
  let later;
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    safely(submit)();
  });
  form.addEventListener("click", (event) => {
    const button = event.target.closest("button[data-part]");
    const link = event.target.closest('[data-part="summary"] a');
    if (button) safely(press)(button);
    if (!link) return;
    event.preventDefault();
    const target = document.querySelector(link.hash);
    (target.querySelector("input") ?? target).focus();
  });
  form.addEventListener("input", (event) => {
    clearTimeout(later);
    later = setTimeout(safely(() => {
      keep();
      look(event.target);
    }), 300);
  });
  part("file").addEventListener("change", ({ target }) => {
    if (target.files.length > 0) openDraft(target.files[0]).then(arrive).catch(fail).then(() => target.value = "");
  });
  document.querySelector(".languages").addEventListener("click", (event) => {
    const link = event.target.closest("a[hreflang]");
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    changeLanguage(link).catch(() => location.assign(link.href));
  });
  addEventListener("popstate", (event) => {
    if (!event.state) return keep(location.hash);
    safely(() => {
      lists?.gather();
      goTo(event.state.place);
      lists?.open(event.state.row);
      notice({});
      render();
      keep();
      heading().focus();
    })();
  });
}

connect({
  all, arrive, encoded, entryOf, flawsSoFar, give, heading, idOf, isDoubt, keep, render, setEntry, showMessages,
  state: () => state, use,
});

open().then(async () => {
  const before = history.state?.said && history.state;
  if (before) restore({ ...before, entries: before.said });
  const text = startKeeping(before, () => keep());
  if (text) {
    const found = await openDraft(new Blob([text]));
    if (!found.dropped) part("keep").checked = false;
    notice(found);
  }
  show(part("by-hand"), false);
  show(form, true);
  listen();
  render();
  keep();
}).catch(fail);
