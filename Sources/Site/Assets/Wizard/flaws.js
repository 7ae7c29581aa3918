// Ways out of what is wrong: to each place of it, and to what may have been meant.
"use strict";

(() => {
  const given = (globalThis.leidraad ??= { words: {}, texts: {} });
  const made = (tag, properties) => Object.assign(document.createElement(tag), properties);

  given.pointTo = (href, textContent, list) => {
    list.append(made("li"));
    list.lastChild.append(made("a", { href, textContent }));
  };

  /** Buttons below a message, where the field knows what may have been meant; `judge` says what it makes of an entry. */
  given.offer = (message, input, judge, changed) => {
    const { candidates } = judge(input.value);
    if (!candidates) return;
    const offers = made("p", { className: "offers" });
    offers.setAttribute("role", "group");
    offers.setAttribute("aria-labelledby", message.id);
    for (const candidate of candidates) {
      const textContent = judge(candidate).display;
      const onclick = () => {
        input.value = textContent;
        input.focus();
        changed();
      };
      offers.append(made("button", { type: "button", className: "second", textContent, onclick }), " ");
    }
    message.after(offers);
  };

  given.withdraw = (question) => question.querySelector(".offers")?.remove();
})();
