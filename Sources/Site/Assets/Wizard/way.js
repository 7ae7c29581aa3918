// Shows the way: how far somebody has got, where each step stands, and what has led here.

import { all, questionOf, show } from "./page.js";
import { state } from "./program.js";

/** How many steps follow a step, at least and at most, and the next one that does so in any case. */
const following = (id) => document.getElementById(`step-${id}`).dataset.following.split(" ");

/** How many steps lie behind somebody. */
const behind = () => {
  const { place, report: { path } } = state;
  return place === null ? path.length : path.indexOf(place);
};

const stepOf = (answer) => questionOf(answer).closest("section").id.slice("step-".length);

/** What is wrong, and what is doubtful in what was answered or left out so far: nobody left out what was not asked yet. */
export function flawsSoFar() {
  const { path, flaws, answers } = state.report;
  return flaws.filter(({ answer, severity }) =>
    severity === "error" || answer.split("/")[0] in answers || path.indexOf(stepOf(answer)) < behind());
}

export function showWay() {
  const { place, routes, said, report: { path, outcome } } = state;
  const last = outcome === null && path.at(-1);
  const here = behind();
  const [least, most, next] = last ? following(last) : [0, 0];
  said["#number"] = here + 1;
  said["#least"] = path.length + Number(least);
  said["#most"] = path.length + Number(most);
  const shown = place === null ? null : least === most ? "step-count" : "step-range";
  for (const line of all("[data-part|=step]")) show(line, line.dataset.part === shown);

  const sure = [];
  for (let id = next; id; id = following(id)[2]) sure.push(id);
  const flawed = flawsSoFar().map(({ answer }) => stepOf(answer));
  for (const row of all(".progress li")) {
    const id = row.dataset.item;
    const index = path.indexOf(id);
    // Where nothing is asked, somebody has done what there is to do who has gone on from there.
    const isDone = index < here || document.querySelector(`#step-${id} .question`);
    const status = flawed.includes(id) ? "look-again" : index >= 0 && id !== last && isDone ? "done" : "to-do";
    show(row, index >= 0 || sure.includes(id));
    for (const each of all("[data-part]", row.lastChild)) show(each, each.dataset.part === status);
    row.firstChild.disabled = index < 0;
    row.firstChild.setAttribute("aria-current", id === place ? "step" : "false");
  }
  for (const reason of all(".reasons li")) {
    const index = path.indexOf(reason.dataset.item);
    show(reason, index >= 0 && index < here && routes[index] === Number(reason.dataset.step));
  }
}
