// Shows the lists of a guide: their rows, and the form of the row in which the person is. Loaded where there are lists.
"use strict";

/** The answers of a draft by their addresses, those in rows by such as `goods/2/volume`; nothing for a row that is gone. */
leidraad.entriesOf = ({ answers, removed = [] }, entryOf) => {
  const addressed = (answers, before) => Object.entries(answers).flatMap(([id, answer]) => {
    if (!Array.isArray(answer) || typeof answer[0] === "string") return [[before + id, entryOf(answer)]];
    return answer.flatMap(({ "#": number, ...row }) => addressed(row, `${before}${id}/${number}/`));
  });
  return [...addressed(answers, ""), ...removed.map((address) => [address, null])];
};

leidraad.lists = (wizard) => {
  const { all, arrive, encoded, entryOf, flawsSoFar, give, heading, idOf, isDoubt, keep, render, setEntry, showMessages, state, use } = wizard;
  const lists = all("[data-list]");
  const inRows = all("[data-row]");
  /** What was typed in rows, by address: `goods/2/volume`. */
  let typed = {};
  let shownRow = null;

  const strong = (textContent) => Object.assign(document.createElement("strong"), { textContent });
  const partOf = (list, name) => list.querySelector(`:scope > [data-part=${name}]`);
  const listOf = (question) => question.parentElement.closest("[data-list]");
  const isShown = (element) => !element.closest("[hidden]");
  const opened = () => (state().row ?? "").split("/");
  /** The questions of the row in which the person is. */
  const asked = () => inRows.filter(isShown);

  /** Where a list or what is asked in its rows stands just now; nothing for any other question. */
  function addressOf(question) {
    if (!lists.includes(question) && !inRows.includes(question)) return null;
    const list = listOf(question);
    if (!list) return idOf(question);
    const open = opened();
    return [...open.slice(0, open.indexOf(idOf(list)) + 2), idOf(question)].join("/");
  }

  function rowOf(list, { number, name, text, isWhole }, template) {
    const row = template.cloneNode(true);
    const mark = `${idOf(list)}-${number}`;
    row.hidden = false;
    row.removeAttribute("data-part");
    const [title, said, unfinished] = ["row-name", "row-text", "row-unfinished"]
      .map((each) => row.querySelector(`[data-part=${each}]`));
    title.textContent = name;
    title.id = `row-${mark}`;
    said.textContent = text;
    unfinished.hidden = isWhole;
    for (const button of all("button", row)) {
      button.id = `${button.dataset.part}-${mark}`;
      button.dataset.step = number;
      button.setAttribute("aria-labelledby", `${button.id} ${title.id}`);
    }
    return row;
  }

  function showList(list) {
    const open = opened();
    const rows = state().lists[idOf(list)];
    const number = open[open.indexOf(idOf(list)) + 1];
    const isOpen = open.includes(idOf(list));
    const [view, form] = [partOf(list, "list-view"), partOf(list, "row-view")];
    view.hidden = isOpen;
    form.hidden = !isOpen;
    const [template, ...old] = view.querySelector("[data-part=rows]").children;
    for (const row of old) row.remove();
    template.after(...rows.map((row) => rowOf(list, row, template)));
    const row = rows.find((each) => each.number === Number(number));
    if (isOpen) form.querySelector("[data-part=row-name]").textContent = row?.name ?? "";
    const inner = lists.find((each) => listOf(each) === list && open.includes(idOf(each)));
    for (const child of form.children) child.hidden = Boolean(inner) && child !== inner;
  }

  /** What is doubtful in a list's rows, where all answers are listed. */
  function showReview(list) {
    const { flaws, path } = state().report;
    const row = document.querySelector(`.review > [data-item="${idOf(list)}"]`);
    if (!row) return;
    row.hidden = !path.some((step) => list.closest("section").id === `step-${step}`);
    const rows = state().lists[idOf(list)].map(({ name, text }) => [strong(name), `\n${text}\n\n`]);
    if (rows.length > 0) row.querySelector(".answer").replaceChildren(...rows.flat());
    for (const doubt of all("[data-code]", row)) {
      const { code, item } = doubt.dataset;
      const isOf = (flaw) => flaw.code === code && flaw.answer.split("/").at(-1) === item;
      doubt.hidden = !flaws.some((flaw) => isDoubt(flaw) && isOf(flaw));
    }
  }

  function showAll() {
    for (const list of lists) {
      showList(list);
      showReview(list);
    }
    for (const question of [...lists, ...inRows]) {
      showMessages(question, flawsOf(question).filter(isDoubt));
    }
    if (state().row) document.querySelector("[data-part=back-line]").hidden = false;
    if (shownRow === state().row) return;
    shownRow = state().row;
    for (const question of asked()) setEntry(question, typed[addressOf(question)] ?? "");
  }

  /** The list or the questions of its row that the person sees, if there are any. */
  function here() {
    const seen = all("[data-list], [data-row]").filter((each) => isShown(partOf(each, "list-view") ?? each));
    return seen.length > 0 ? seen : null;
  }

  const enterAt = (address, entry) => use((program) =>
    give(encoded(address), (start, length) =>
      give(encoded(entry), (place, count) => program.enterRow(start, length, place, count))));
  const remove = (address) => use((program) =>
    give(encoded(address), (place, count) => program.removeRow(place, count)));
  const openRow = (list, number) => use((program) => program.openRow(Number(list.dataset.list), number));

  /** Keeps what was typed in a row. */
  function take(question) {
    if (entryOf(question)) typed[addressOf(question)] = entryOf(question);
    else delete typed[addressOf(question)];
  }

  /** Takes an entry for a question of a row; a list is answered by its rows alone. */
  function enter(question) {
    if (inRows.includes(question)) {
      take(question);
      enterAt(addressOf(question), entryOf(question));
    }
    return addressOf(question) !== null;
  }

  /** Enters what was typed in the row before the person leaves it; a field that nobody touched is left out. */
  function gather() {
    for (const question of asked()) if (entryOf(question) || typed[addressOf(question)]) enter(question);
  }

  function kept() {
    for (const question of asked()) take(question);
    return [...Object.entries(typed), ...state().removed.map((address) => [address, null])];
  }

  /** Goes into the row of an address such as `goods/2/harvests/1`, as far as there is one or may be a new one. */
  function open(address, mayBeNew) {
    const names = (address ?? "").split("/");
    for (let index = 0; index + 1 < names.length; index += 2) {
      const list = document.getElementById(`question-${names[index]}`);
      const number = Number(names[index + 1]);
      if (list.closest("section").id !== `step-${state().place}`) return;
      if (!mayBeNew && !state().lists[idOf(list)].some((row) => row.number === number)) return;
      openRow(list, number);
    }
  }

  /** Enters what was said at an address in a row; answers whether it is one. */
  function restore(address, entry) {
    if (!address.includes("/")) return false;
    if (entry === null) {
      remove(address);
    } else {
      typed[address] = entry;
      enterAt(address, entry);
    }
    return true;
  }

  function press({ dataset: { part: name, item, step } }) {
    const list = document.getElementById(`question-${item}`);
    if (name === "remove-row") {
      const address = `${addressOf(list)}/${step}`;
      remove(address);
      for (const each of Object.keys(typed)) if (each.startsWith(`${address}/`)) delete typed[each];
      render();
      keep();
      heading().focus();
    } else {
      for (const question of asked()) enter(question);
      openRow(list, Number(step ?? 0));
      arrive();
    }
  }

  /** What is wrong with a list or an answer in its rows, or doubtful; nothing for any other question. */
  function flawsOf(question) {
    const address = addressOf(question);
    if (!address) return null;
    const own = flawsSoFar().filter((flaw) => flaw.answer === address);
    return lists.includes(question) ? [...own, ...flawsOfRows(question, address)] : own;
  }

  /** What holds up a list: too few rows, or rows in which something is missing. */
  function flawsOfRows(list, address) {
    const { report, lists: rows } = state();
    if (report.missing.includes(address)) return [{ code: "too-few-rows", severity: "error" }];
    return rows[idOf(list)].filter((row) => !row.isWhole).map(({ name, number }) => {
      const said = partOf(list, "list-view").querySelector("[data-part=row-unfinished]").textContent;
      return { code: `row-${number}`, severity: "error", text: `${name}: ${said}` };
    });
  }

  /** What stands before words about the answer at an address: which row it is in. */
  function rowOfAnswer(address) {
    const [list, number] = address.split("/");
    const row = number && state().lists[list]?.find((each) => each.number === Number(number));
    return row ? `${row.name}: ` : "";
  }

  return {
    enter, flawsOf, gather, here, kept, open, press, restore, rowOf: rowOfAnswer, show: showAll,
    clear: () => { typed = {}; shownRow = null; },
  };
};
