// The switches for what goes wrong, and the marks on the apps where it does.

import { make, timeOf } from "/static/dom.js";
import { recover, turn } from "/static/wire.js";

const TITLES = { discord: "Discord", telegram: "Telegram" };
const sheet = document.querySelector("#wrong .switches");
const opener = document.querySelector("#wrong-button");
const boxes = new Map();

export function showFaults(faults) {
  if (boxes.size === 0) sheet.append(...Object.entries(TITLES).map(([skin, title]) => group(skin, title, faults)));
  for (const { name, active, act } of faults) if (!act) boxes.get(name).checked = active;
  const active = faults.filter((fault) => fault.active);
  opener.textContent = active.length ? `Faults: ${active.length}` : "Faults";
  opener.classList.toggle("alarm", active.length > 0);
  for (const skin of Object.keys(TITLES)) {
    const chips = active.filter((fault) => fault.skin === skin).map(chip);
    document.querySelector(`.skin.${skin} .chips`).replaceChildren(...chips);
  }
}

function group(skin, title, faults) {
  const own = faults.filter((fault) => fault.skin === skin);
  return make("fieldset", {}, make("legend", {}, title), ...own.map(line));
}

function line({ name, label, about, act }) {
  const id = `about-${name}`;
  if (act) {
    const button = make("button", { type: "button", "aria-describedby": id, click: () => turn(name, true) }, act);
    return make("div", { class: "act" }, button, make("p", { class: "quiet", id }, about));
  }
  const change = (event) => turn(name, event.target.checked);
  const box = make("input", { type: "checkbox", role: "switch", "aria-describedby": id, change });
  boxes.set(name, box);
  return make("div", {}, make("label", { class: "tick" }, box, label), make("p", { class: "quiet", id }, about));
}

const chip = ({ label, until }) =>
  make("li", {}, make("span", { "aria-hidden": "true" }, "! "), until ? `${label}, until ${timeOf(until)}` : label);

document.querySelector("#recover").addEventListener("click", recover);
