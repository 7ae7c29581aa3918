// Brings up to date what was saved in an earlier version of the guide, as Migration.swift does it in the terminal. Loaded
// where a guide has had other versions.
"use strict";

/** The entries under the addresses that they have now, with `news`: what the page says of the versions since then. */
leidraad.upToDate = ({ version, place, entries, ...draft }) => {
  const isSince = (other) => version.localeCompare(other, "en", { numeric: true }) < 0;
  const dropped = [];
  for (const [since, question, name, option] of leidraad.migrations) {
    if (!isSince(since)) continue;
    // The parts of an address such as `goods/2/volume`, of which every second is an id.
    const isNamed = (part, index) => index % 2 === 0 && part === question;
    if (option) {
      const renamed = (each) => each === option ? name : each;
      entries = entries.map(([address, entry, isTyped]) => {
        const isAbout = !isTyped && entry !== null && address.split("/").at(-1) === question;
        return [address, isAbout ? entry.split(",").map(renamed).join() : entry, isTyped];
      });
    } else if (name) {
      const renamed = (part, index) => isNamed(part, index) ? name : part;
      entries = entries.map(([address, ...rest]) => [address.split("/").map(renamed).join("/"), ...rest]);
      if (place === question) place = name;
    } else {
      const left = entries.filter(([address]) => !address.split("/").some(isNamed));
      if (left.length < entries.length) dropped.push(question);
      entries = left;
    }
  }
  const news = [...document.querySelectorAll("[data-part=news] p")].filter((each) => {
    const { version: since, item } = each.dataset;
    each.hidden = !isSince(since) || item !== undefined && !dropped.includes(item);
    return !each.hidden;
  });
  return { ...draft, place, entries, news };
};
