// Offers what may have been meant by an entry, to choose from.
"use strict";

(() => {
  const given = (globalThis.leidraad ??= { words: {}, texts: {} });

  /** Buttons below a message; `judge` says what the field makes of an entry, `take` enters the chosen one. */
  given.offer = (message, candidates, judge, take) => {
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
      button.addEventListener("click", () => take(judge(display).value === value ? display : candidate));
      offers.append(button, " ");
    }
    message.after(offers);
  };

  given.withdraw = (root = document) => root.querySelectorAll("[data-part=offers]").forEach((offers) => offers.remove());
})();
