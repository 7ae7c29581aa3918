// Calls the program that knows the guide: bytes in, bytes out, and what it said last.

import { unpacked } from "./unpacking.js";

const given = globalThis.leidraad;
let program;
/** Where the person stands, and what can be shown there. */
export let state;

const bytesOf = (base64) => Uint8Array.from(atob(base64), (digit) => digit.charCodeAt(0));
export const encoded = (text) => new TextEncoder().encode(text);

/** Hands bytes to one of the program's functions. */
export function give(bytes, take) {
  const place = program.reserve(bytes.length + 1);
  new Uint8Array(program.memory.buffer, place, bytes.length).set(bytes);
  const answer = take(place, bytes.length);
  program.release(place);
  return answer;
}

const hand = (name, base64) => give(bytesOf(base64), (place, count) => program[name](place, count));

/** Bytes that the program has left, until it is called again; none where it has nothing to say. */
const taken = (count) => (count < 0 ? null : new Uint8Array(program.memory.buffer, program.reply(), count));
const textOf = (count) => new TextDecoder().decode(taken(count));
const read = (count) => JSON.parse(textOf(count));

export const use = (call) => state = read(call(program));
export const speak = (language) => state = read(hand("speak", given.words[language]));

/** Opens the guide, without any answers. */
export function begin() {
  hand("open", given.guide);
  speak(document.documentElement.lang);
}

export async function open() {
  const now = new Date();
  const { instance } = await WebAssembly.instantiate(await unpacked(bytesOf(given.wasm)));
  program = instance.exports;
  program.today((now.getFullYear() * 100 + now.getMonth() + 1) * 100 + now.getDate());
  if (given.countries) hand("nameCountries", given.countries);
  begin();
}

/** What the field says of an entry. */
export const judge = (question, entry) => give(encoded(question.dataset.field), (field, fieldCount) =>
  give(encoded(entry), (place, count) => read(program.check(field, fieldCount, place, count))));

export const documentOf = (number, form) => taken(program.document(number, form));
export const draftOf = () => textOf(program.draft());
