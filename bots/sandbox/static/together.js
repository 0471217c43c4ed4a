// Who sits in front of the page, and the simulated people beside them.

import { make } from "/static/dom.js";
import { be, neighbours } from "/static/wire.js";

const choice = document.querySelector("#you");
const opener = document.querySelector("#neighbours-button");
const sheet = document.querySelector("#neighbours");
const come = sheet.querySelector("[data-do=come]");
const go = sheet.querySelector("[data-do=go]");
const names = sheet.querySelector("[role=status]");
const coming = sheet.querySelector("progress");

export function showTogether({ you, people, neighbours: shown, busy }) {
  if (choice.children.length === 1) choice.append(...Object.entries(people).map(person));
  for (const each of choice.querySelectorAll("input")) each.checked = each.value === you;
  for (const each of document.querySelectorAll(".who")) each.textContent = you;
  opener.textContent = shown.names.length ? `Neighbours: ${shown.names.length}` : "Neighbours";
  come.disabled = busy || !shown.has_room;
  go.disabled = busy || shown.names.length === 0;
  showComing(shown);
}

function showComing({ names: all, has_room, arriving }) {
  const here = all.length ? `Here: ${all.join(", ")}.` : "Nobody has come yet.";
  const words = arriving ? `${arriving.done} of ${arriving.people} are set up.` : here + (has_room ? "" : " There is no room for more.");
  if (names.textContent !== words) names.textContent = words;
  coming.hidden = !arriving;
  if (arriving) Object.assign(coming, { max: arriving.people, value: arriving.done });
}

function person([name, about]) {
  const radio = make("input", { type: "radio", name: "you", value: name, class: "unseen", change: () => be(name) });
  return make("label", { title: `${name}, ${about}` }, radio, name, make("span", { class: "unseen" }, `, ${about}`));
}

for (const button of [come, go]) {
  button.addEventListener("click", async () => {
    await neighbours(button.dataset.do);
    if (document.activeElement === document.body) (button.disabled ? sheet.querySelector(".head button") : button).focus();
  });
}
