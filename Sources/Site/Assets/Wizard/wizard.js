// Shows what the wizard says. It knows no rule and writes no word: the program answers, the texts stand in the page.
"use strict";

(() => {
  const given = globalThis.leidraad;
  const form = document.getElementById("wizard");
  const part = (name) => document.querySelector(`[data-part="${name}"]`);
  const all = (selector, root = document) => [...root.querySelectorAll(selector)];
  const steps = all('section[id^="step-"]', form);
  const ends = all('section[id^="outcome-"]', form);
  const questions = all("[data-question]", form);
  const start = location.href;
  let titleEnd = document.title.slice(document.querySelector("h1").textContent.length);
  let program;
  let state;

  // The program

  const bytesOf = (base64) => Uint8Array.from(atob(base64), (digit) => digit.charCodeAt(0));

  /** Hands bytes to one of the program's functions. */
  function give(bytes, take) {
    const place = program.reserve(Math.max(bytes.length, 1));
    new Uint8Array(program.memory.buffer, place, bytes.length).set(bytes);
    const answer = take(place, bytes.length);
    program.release(place);
    return answer;
  }

  /** Bytes that the program has left; none where it has nothing to say. */
  const taken = (count) => (count < 0 ? null : new Uint8Array(program.memory.buffer, program.reply(), count).slice());
  const textOf = (count) => new TextDecoder().decode(taken(count));
  const read = (count) => JSON.parse(textOf(count));

  const encoded = (text) => new TextEncoder().encode(text);
  const speak = (language) => {
    state = read(give(bytesOf(given.words[language]), (place, count) => program.speak(place, count)));
  };

  async function open() {
    const now = new Date();
    const packed = new Blob([bytesOf(given.wasm)]).stream().pipeThrough(new DecompressionStream("gzip"));
    const { instance } = await WebAssembly.instantiate(await new Response(packed).arrayBuffer());
    program = instance.exports;
    program.today((now.getFullYear() * 100 + now.getMonth() + 1) * 100 + now.getDate());
    if (given.countries) give(bytesOf(given.countries), (place, count) => program.nameCountries(place, count));
    give(bytesOf(given.guide), (place, count) => program.open(place, count));
    speak(document.documentElement.lang);
  }

  // Entries

  const idOf = (question) => question.id.slice("question-".length);
  const inputOf = (question) => question.querySelector(":scope > input");
  const boxesOf = (question) => all("input:not([type=text])", question);

  function entryOf(question) {
    const input = inputOf(question);
    return input ? input.value : boxesOf(question).filter((box) => box.checked).map((box) => box.value).join();
  }

  function setEntry(question, entry) {
    const input = inputOf(question);
    if (input) input.value = entry;
    for (const box of boxesOf(question)) box.checked = entry.split(",").includes(box.value);
  }

  function enter(question) {
    if (lists?.enter(question)) return;
    const number = Number(question.dataset.question);
    state = read(give(encoded(entryOf(question)), (place, count) => program.enter(number, place, count)));
  }

  // What lives in the page's history: where the person is and what was typed, and nothing in the address but the place.

  const placeId = () => (state.place === null ? `outcome-${state.report.outcome}` : `step-${state.place}`);

  function kept() {
    const entries = { ...lists?.kept() };
    for (const question of questions) if (entryOf(question)) entries[idOf(question)] = entryOf(question);
    return { place: state.place, row: state.row, entries };
  }

  const questionsHere = () => lists?.here() ?? all("[data-question]", document.getElementById(placeId()));
  const keep = (address = `#${placeId()}`) => history.replaceState(kept(), "", address);

  function restore({ place, row, entries }) {
    for (const [id, entry] of entries) {
      const question = document.getElementById(`question-${id}`);
      if (!questions.includes(question)) continue;
      setEntry(question, entry);
      enter(question);
    }
    lists?.restore(entries);
    const { path } = state.report;
    goTo(place === null || path.includes(place) ? place : path.at(-1));
    lists?.open(row, true);
  }

  function forget() {
    for (const question of questions) setEntry(question, "");
    lists?.clear();
    give(bytesOf(given.guide), (place, count) => program.open(place, count));
    speak(document.documentElement.lang);
  }

  /** Goes on with the answers of a file, if it holds any to this guide. */
  async function openDraft(file) {
    const draft = await given.readDraft(file, state.report);
    show(part("not-opened"), !draft);
    show(part("later"), draft?.isLater);
    if (!draft?.entries) return;
    forget();
    restore(draft);
    arrive();
    show(part("changed-since"), draft.digest !== state.report.digest);
    say("opened");
  }

  /** Saves the answers, those of the step on which the person stands as well. */
  function saveDraft() {
    for (const question of questionsHere()) if (entryOf(question)) enter(question);
    given.save(`${state.report.guide}.json`, textOf(program.draft()), "application/json");
  }

  /** Goes to a step, or to the end when there is none, as far as the answers allow. */
  function goTo(place) {
    const target = place === null ? state.report.path.at(-1) : place;
    const index = steps.findIndex((step) => step.id === `step-${target}`);
    if (index < 0) return;
    state = read(program.goTo(index));
    if (place === null) state = read(program.goOn());
  }

  // Showing

  const show = (element, isShown) => element.hidden = !isShown;
  const say = (name) => part("said").textContent = part(name).textContent;

  function render() {
    const { path, documents } = state.report;
    for (const section of [...steps, ...ends]) show(section, section.id === placeId());
    given.fill(state);
    for (const place of [...steps, ...ends]) {
      const items = state.items[place.id.replace(/^\w+-/, "")] || [];
      for (const item of all("li[data-item]", place)) show(item, items.includes(item.dataset.item));
    }
    for (const list of all("[data-part=list]")) show(list, list.querySelector("li:not([hidden])"));
    const asked = new Set(
      steps.filter((step) => path.includes(step.id.slice("step-".length)))
        .flatMap((step) => all("[data-question]", step).map(idOf)));
    for (const row of all(".review > div")) show(row, asked.has(row.dataset.item));
    show(part("documents"), state.place === null && documents.length > 0);
    for (const article of all("article", form)) showDocument(article, documents);
    show(part("back-line"), path[0] !== state.place);
    show(part("next-line"), state.place !== null);
    for (const question of questions) {
      const found = flawsOf(question).filter((flaw) => flaw.severity === "warning");
      showMessages(question, found);
      for (const doubt of all(`.review [data-item="${idOf(question)}"] [data-code]`)) {
        show(doubt, found.some((flaw) => flaw.code === doubt.dataset.code));
      }
    }
    lists?.show();
    clearSummary();
    document.title = heading().textContent + " – " + document.querySelector("h1").textContent + titleEnd;
  }

  const heading = () => document.getElementById(placeId()).querySelector("h2:not([hidden] *)");

  function showDocument(article, documents) {
    const found = documents.find((each) => article.id === `document-${each.id}`);
    show(article, found !== undefined);
    if (!found) return;
    Object.assign(article.querySelector("pre"), { textContent: found.text, lang: found.language });
    for (const gloss of all(".gloss p", article)) gloss.textContent = found.gloss;
    for (const button of all("[data-form]", article)) show(button, handedOver(button) !== null);
  }

  // Flaws

  const flawsOf = (question) => lists?.flawsOf(question) ?? state.report.flaws.filter(({ answer }) => answer === idOf(question));
  const messageOf = (question, code) => document.getElementById(`message-${idOf(question)}-${code}`);

  /** Shows of a question's messages those of these flaws, and ties them to what is typed. */
  function showMessages(question, flaws) {
    given.withdraw(question);
    const errors = flaws.filter((flaw) => flaw.severity === "error").slice(0, 1);
    const shown = [...errors, ...flaws.filter((flaw) => flaw.severity === "warning")].map((flaw) => flaw.code);
    for (const message of all("p[data-code]", question)) show(message, shown.includes(message.dataset.code));
    question.classList.toggle("wrong", errors.length > 0);
    const control = document.getElementById(`answer-${idOf(question)}`);
    control.dataset.hints ??= control.getAttribute("aria-describedby") || "";
    const described = [control.dataset.hints, ...shown.map((code) => `message-${idOf(question)}-${code}`)];
    control.setAttribute("aria-describedby", described.join(" ").trim());
    if (errors.length > 0) inputOf(question)?.setAttribute("aria-invalid", "true");
    else inputOf(question)?.removeAttribute("aria-invalid");
    return errors[0];
  }

  /** What the field says of an entry. */
  const judge = (question, entry) => give(encoded(question.dataset.field), (field, fieldCount) =>
    give(encoded(entry), (place, count) => read(program.check(field, fieldCount, place, count))));

  function clearSummary() {
    show(part("summary"), false);
    part("summary").querySelector("ul").replaceChildren();
  }

  /** Says above the form what has to be put right, with a way to each place. */
  function showFlaws(asked) {
    clearSummary();
    const list = part("summary").querySelector("ul");
    for (const question of asked) {
      const flaw = showMessages(question, flawsOf(question));
      if (!flaw) continue;
      const message = messageOf(question, flaw.code);
      if (message?.dataset.part) continue;
      given.pointTo(`#answer-${idOf(question)}`, flaw.text ?? message?.textContent ?? flaw.code, list);
      const input = inputOf(question);
      if (message && input && question.dataset.field) given.offer(message, input, (entry) => judge(question, entry), keep);
    }
    show(part("summary"), true);
    part("summary").focus();
    document.title = `${part("error-prefix").textContent} ${heading().textContent}`;
  }

  const lists = given.lists?.({
    all, arrive, encoded, entryOf, give, heading, idOf, keep, render, setEntry, showMessages, state: () => state,
    use: (call) => state = read(call(program)),
  });

  function arrive() {
    render();
    for (const name of ["not-opened", "later", "changed-since"]) show(part(name), false);
    history.pushState(kept(), "", `#${placeId()}`);
    heading().focus();
  }

  function submit() {
    for (const question of questionsHere()) enter(question);
    state = read(program.goOn());
    if (state.moved) return arrive();
    showFlaws(questionsHere());
    keep();
  }

  function press(button) {
    const { part: name, item, step } = button.dataset;
    if (name === "back") {
      lists?.gather();
      state = read(program.goBack());
      arrive();
    } else if (name === "change") {
      state = read(program.goTo(Number(step)));
      arrive();
    } else if (name === "begin") {
      for (const assumed of item ? item.split(" ") : []) {
        const [id, entry] = assumed.split("=");
        const question = document.getElementById(`question-${id}`);
        setEntry(question, entry);
        enter(question);
      }
      state = read(program.headFor(Number(step)));
      arrive();
    } else if (name === "restart") {
      forget();
      arrive();
    } else if (name === "save") {
      saveDraft();
    } else if (name === "open") {
      part("file").click();
    } else if (name === "copy") {
      given.copy(document.querySelector(`#document-${item} pre`)).then(() => say("copied"));
    } else if (name === "hand-over") {
      handOver(button);
    } else {
      lists?.press(button);
    }
  }

  /** The document that a button stands below, in the form that it offers. */
  function handedOver(button) {
    const number = all("article.document").indexOf(button.closest("article"));
    return taken(program.document(number, Number(button.dataset.form)));
  }

  /** Saves it as a file, or opens it as an address. */
  function handOver(button) {
    const { file, media } = button.dataset;
    if (file) given.save(file, handedOver(button), media);
    else location.assign(new TextDecoder().decode(handedOver(button)));
  }

  /** What the field doubts, below what is being typed; what is wrong is said when the person goes on. */
  function look(input) {
    const question = input.closest("[data-field]");
    if (!question || question.classList.contains("wrong")) return;
    const { flaws } = judge(question, input.value);
    const doubts = flaws.every((flaw) => flaw.severity === "warning") ? flaws.map((flaw) => flaw.code) : [];
    for (const message of all("p.warning", question)) {
      const isShown = doubts.includes(message.dataset.code);
      if (isShown && message.hidden) part("said").textContent = message.textContent;
      show(message, isShown);
    }
  }

  // Languages

  /** Changes every word of the page in its place; the answers stay as they are. */
  async function changeLanguage(link) {
    const language = link.hreflang;
    const isHeldUp = !part("summary").hidden;
    if (!given.texts[language]) await given.load(language);
    speak(language);
    const { title, path, words } = given.texts[language];
    const base = new URL(form.dataset.root + path, start).href;
    given.put(words, base);
    document.documentElement.lang = language;
    titleEnd = title.slice(document.querySelector("h1").textContent.length);
    render();
    try {
      keep(`${base}#${placeId()}`);
    } catch {
      keep();
    }
    if (isHeldUp) showFlaws(questionsHere());
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
      if (target.files.length > 0) openDraft(target.files[0]).catch(fail).then(() => target.value = "");
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
        render();
        keep();
        heading().focus();
      })();
    });
  }

  open().then(() => {
    if (history.state?.entries) restore({ ...history.state, entries: Object.entries(history.state.entries) });
    show(part("by-hand"), false);
    show(form, true);
    listen();
    render();
    keep();
  }).catch(fail);
})();
