/** Searching in the report: shows the messages that have the words looked for and the state chosen. */
(() => {
  "use strict";
  const template = document.getElementById("controls");
  template.replaceWith(template.content.cloneNode(true));
  const search = document.getElementById("search");
  const show = document.getElementById("show");
  const count = document.getElementById("count");
  const sections = Array.from(document.querySelectorAll("main > section"), (section) => ({
    section,
    messages: Array.from(section.querySelectorAll("article"), (message) => ({
      message,
      states: message.dataset.part.split(" "),
      text: message.textContent.toLowerCase(),
    })),
  }));
  const find = () => {
    const words = search.value.toLowerCase().split(/\s+/).filter((word) => word);
    let shown = 0;
    for (const { section, messages } of sections) {
      let any = false;
      for (const { message, states, text } of messages) {
        const fits = (!show.value || states.includes(show.value)) && words.every((word) => text.includes(word));
        message.hidden = !fits;
        any ||= fits;
        shown += fits;
      }
      section.hidden = !any;
    }
    count.textContent = shown;
  };
  search.form.addEventListener("submit", (event) => event.preventDefault());
  search.addEventListener("input", find);
  show.addEventListener("change", find);
  // A link to a message that is hidden shows all messages again.
  addEventListener("hashchange", () => {
    const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (!target || !target.closest("[hidden]")) return;
    search.value = show.value = "";
    find();
    target.scrollIntoView();
  });
  find();
})();
