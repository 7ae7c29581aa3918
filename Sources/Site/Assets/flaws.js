// Ways out of what is wrong: to each place of it, and to what may have been meant.
"use strict";

(() => {
  const given = (globalThis.leidraad ??= { words: {}, texts: {} });

  given.pointTo = (address, words, list) => {
    const item = document.createElement("li");
    const link = document.createElement("a");
    link.href = address;
    link.textContent = words;
    item.append(link);
    list.append(item);
  };

  /** Buttons below a message, where the field knows what may have been meant; `judge` says what it makes of an entry. */
  given.offer = (message, input, judge, changed) => {
    const { candidates } = judge(input.value);
    if (!candidates) return;
    const offers = document.createElement("p");
    offers.dataset.part = "offers";
    offers.setAttribute("role", "group");
    offers.setAttribute("aria-labelledby", message.id);
    for (const candidate of candidates) {
      const { display, value } = judge(candidate);
      const button = document.createElement("button");
      button.type = "button";
      button.className = "second";
      button.textContent = display;
      button.addEventListener("click", () => {
        input.value = judge(display).value === value ? display : candidate;
        input.focus();
        changed();
      });
      offers.append(button, " ");
    }
    message.after(offers);
  };

  given.withdraw = (root = document) => root.querySelectorAll("[data-part=offers]").forEach((offers) => offers.remove());
})();
