// Finds words in the site's index, without a server. What a reader sees was printed on the page or stands in the index.
(() => {
  "use strict";
  const form = document.getElementById("search");
  const query = document.getElementById("query");
  const part = (name) => document.querySelector(`[data-part="${name}"]`);
  const own = document.documentElement.lang;
  const indexes = new Map();
  const letters = Array.from({ length: 92 }, (_, n) => String.fromCharCode(35 + n)).filter((c) => c !== "\\" && c !== "<");
  const values = new Map(letters.map((letter, value) => [letter, value]));

  /** The index of a language as it is used: words with their folded forms, and the entries in which each stands. */
  function read(data) {
    const plain = new Map([...data.fold].flatMap(([from, to]) => [...from].map((letter) => [letter, to])));
    const silent = new Set(data.silent);
    const words = [];
    let last = [];
    for (const coded of data.words ? data.words.split(" ") : []) {
      const shared = parseInt(coded[0], 36);
      last = [...last.slice(0, shared), ...[...coded].slice(1)];
      words.push(last.join(""));
    }
    const index = { ...data, plain, silent };
    index.words = words.map((written) => {
      const long = fold(written, index).join("");
      return { written, long, short: short(long, index) };
    });
    index.posts = data.posts.split(" ").map(postings);
    index.known = new Set([...index.words.map((word) => word.long), ...fold(data.common, index)]);
    return index;
  }

  function postings(coded) {
    const found = [];
    let [entry, number, place] = [0, 0, 1];
    for (const letter of coded) {
      const value = values.get(letter);
      number += (value % 45) * place;
      place *= 45;
      if (value >= 45) continue;
      entry += Math.floor(number / 3);
      found.push([entry, (number % 3) + 1]);
      [number, place] = [0, 1];
    }
    return found;
  }

  /** The folded words of a text. */
  function fold(text, index) {
    const words = [""];
    for (const letter of text.toLowerCase()) {
      if (index.silent.has(letter)) continue;
      const plain = /[a-z0-9]/.test(letter) ? letter : index.plain.get(letter);
      if (plain) words[words.length - 1] += plain;
      else if (words[words.length - 1]) words.push("");
    }
    return words.filter(Boolean);
  }

  /** The word with each pair of letters as the one that it is also typed as. */
  function short(long, index) {
    let word = "";
    for (let place = 0; place < long.length; place++) {
      word += long[place];
      if (index.pairs.includes(long.slice(place, place + 2))) place++;
    }
    return word;
  }

  /** How well a word of the index answers a typed one: 0 when it does not. */
  function fit(word, typed, typedShort, isLast, index) {
    if (word.long === typed) return 12;
    if (word.short === typedShort) return 10;
    if (typed.length >= 4 && isCompound(word.long, typed, index)) return 6;
    if (isLast && typed.length >= 2 && (word.long.startsWith(typed) || word.short.startsWith(typedShort))) return 4;
    return 0;
  }

  /** Whether the typed word is the first or the last part of another, whose other part is a word as well. */
  function isCompound(word, typed, index) {
    if (word.length < typed.length + 3) return false;
    if (word.endsWith(typed)) {
      const left = word.slice(0, word.length - typed.length);
      if (["", ...index.links].some((link) => left.endsWith(link) && isPart(left.slice(0, left.length - link.length), index)))
        return true;
    }
    if (!word.startsWith(typed)) return false;
    const right = word.slice(typed.length);
    return ["", ...index.links].some((link) => right.startsWith(link) && isPart(right.slice(link.length), index));
  }

  function isPart(word, index) {
    return word.length >= 3 && index.known.has(word);
  }

  /** The entries that have every typed word that stands anywhere, the best first; and the words that stand nowhere. */
  function find(text, index) {
    const typed = fold(text, index);
    const lost = [];
    let scores;
    typed.forEach((long, number) => {
      const typedShort = short(long, index);
      const own = new Map();
      index.words.forEach((word, place) => {
        const level = fit(word, long, typedShort, number === typed.length - 1, index);
        if (!level) return;
        for (const [entry, weight] of index.posts[place]) own.set(entry, Math.max(own.get(entry) ?? 0, level * weight));
      });
      if (!own.size) return lost.push(long);
      scores = scores
        ? new Map([...scores].filter(([entry]) => own.has(entry)).map(([entry, score]) => [entry, score + own.get(entry)]))
        : own;
    });
    const found = [...(scores ?? [])].sort((first, second) => second[1] - first[1] || first[0] - second[0]);
    return { entries: found.slice(0, 20).map(([entry]) => index.entries[entry]), lost };
  }

  /** The word of the index that is one slip away. */
  function meant(lost, index) {
    if (lost.length < 4) return undefined;
    return index.words.find((word) => isOneSlip(word.long, lost) || isOneSlip(word.short, lost))?.written;
  }

  function isOneSlip(first, second) {
    if (Math.abs(first.length - second.length) > 1) return false;
    let start = 0;
    while (start < first.length && first[start] === second[start]) start++;
    let [end, other] = [first.length, second.length];
    while (end > start && other > start && first[end - 1] === second[other - 1]) [end, other] = [end - 1, other - 1];
    const [left, right] = [first.slice(start, end), second.slice(start, other)];
    return left.length + right.length > 0 && ((left.length <= 1 && right.length <= 1) || (left.length === 2 && left === [...right].reverse().join("")));
  }

  function list(where, entries, index, language) {
    where.replaceChildren(
      ...entries.map(([guide, title, fragment]) => {
        const item = document.createElement("li");
        const link = document.createElement("a");
        link.href = form.dataset.root + index.guides[guide] + (fragment ? "#" + fragment : "");
        link.textContent = title;
        item.append(link);
        if (fragment) {
          const of = document.createElement("span");
          of.className = "small";
          of.textContent = index.entries.find((entry) => entry[0] === guide && !entry[2])[1];
          item.append(" ", of);
        }
        if (language !== own) {
          link.hreflang = language;
          item.lang = language;
        }
        return item;
      })
    );
  }

  /** Loads what the page keeps ready for other languages, once. */
  function loadOthers() {
    for (const template of document.querySelectorAll('template[data-part="language"]')) {
      const scripts = document.importNode(template.content, true);
      for (const script of scripts.querySelectorAll("script")) script.addEventListener("load", showElsewhere);
      document.body.append(scripts);
      template.remove();
    }
  }

  function indexOf(language) {
    const data = globalThis.leidraad?.search?.[language];
    if (data && !indexes.has(language)) indexes.set(language, read(data));
    return indexes.get(language);
  }

  function show() {
    const index = indexOf(own);
    const text = query.value;
    const { entries, lost } = find(text, index);
    list(part("found"), entries, index, own);
    const guess = lost.map((word) => [word, meant(word, index)]).find(([, word]) => word);
    part("meant").hidden = !guess;
    if (guess) part("meant").querySelector("button").textContent = corrected(text, guess, index);
    const isAsked = fold(text, index).length > 0;
    const words = part(entries.length === 0 ? "none" : "many").textContent;
    part("said").textContent = isAsked ? words.replace("0", entries.length) : "";
    showElsewhere();
  }

  /** Comes late when another language had to be loaded first: by then somebody may stand in the own results. */
  function showElsewhere() {
    const text = query.value;
    const isNeeded = text.trim().length > 2 && fold(text, indexOf(own)).length > 0 && !part("found").hasChildNodes();
    const others = isNeeded ? elsewhere(text) : [];
    part("elsewhere").hidden = others.length === 0;
    part("elsewhere").querySelector("ol").replaceChildren(...others);
  }

  /** What the same words find in the other languages. */
  function elsewhere(text) {
    loadOthers();
    return Object.keys(globalThis.leidraad.search)
      .filter((language) => language !== own)
      .flatMap((language) => {
        const index = indexOf(language);
        const place = document.createElement("ol");
        list(place, find(text, index).entries.slice(0, 5), index, language);
        return [...place.children];
      });
  }

  function corrected(text, [lost, word], index) {
    return text.split(/\s+/).map((typed) => (fold(typed, index).join("") === lost ? word : typed)).join(" ");
  }

  /** The arrows go from the field through the results and back. */
  function move(event) {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (!step) return;
    const stops = [query, ...document.querySelectorAll(".results a")];
    const place = stops.indexOf(document.activeElement);
    if (place < 0 || !stops[place + step]) return;
    event.preventDefault();
    stops[place + step].focus();
  }

  if (!globalThis.leidraad?.search?.[own]) {
    part("needs-javascript").hidden = true;
    part("failed").hidden = false;
    return;
  }
  leidraad.find = (text, language = own) => find(text, indexOf(language));
  leidraad.fold = (text) => fold(text, indexOf(own)).map((long) => [long, short(long, indexOf(own))]);
  part("without").hidden = true;
  form.hidden = false;
  query.addEventListener("input", show);
  document.addEventListener("keydown", move);
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    document.querySelector(".results a")?.click();
  });
  part("meant").querySelector("button").addEventListener("click", (event) => {
    query.value = event.target.textContent;
    query.focus();
    show();
  });
})();
