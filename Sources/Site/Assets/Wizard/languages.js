// Changes the words of a page in their places for another language's.

import { all, made } from "./page.js";

// No attribute that could run anything is written in a page, see Attribute.swift.
function setAttributes(element, attributes, base) {
  for (const [name, value] of Object.entries(attributes)) {
    const isPath = name === "href" && !value.startsWith("#");
    element.setAttribute(name, isPath ? new URL(value, base).href : value);
  }
}

function build(node, base) {
  if (typeof node === "string") return node;
  const [tag, attributes, ...content] = node;
  const element = made(tag);
  setAttributes(element, attributes, base);
  element.append(...content.map((child) => build(child, base)));
  return element;
}

export function load(language) {
  const template = document.querySelector(`template[lang="${language}"]`);
  const scripts = all("script", document.importNode(template.content, true));
  return Promise.all(scripts.map((script) => new Promise((done, failed) => {
    script.addEventListener("load", done);
    script.addEventListener("error", failed);
    document.head.append(script);
  })));
}

/** What stands in the place of an answer that is not given. */
const placeholders = new WeakMap();

/** Every element that holds words gets its own; links are made from the address of the page in that language. */
export function put(words, base) {
  for (const slot of all("[data-words]")) {
    const said = words[slot.dataset.words];
    const [attributes, ...content] = Array.isArray(said) ? said : [said];
    setAttributes(slot, attributes, base);
    if (Array.isArray(said)) slot.replaceChildren(...content.map((child) => build(child, base)));
    placeholders.delete(slot);
  }
}

/** Puts answers where the texts have a place for them, and takes them out again. */
export function fill({ shown, said }) {
  for (const hole of all("[data-answer]")) {
    if (!placeholders.has(hole)) placeholders.set(hole, hole.textContent);
    const answers = hole.closest(".review") ? shown : said;
    hole.textContent = answers[hole.dataset.answer] ?? placeholders.get(hole);
  }
}
