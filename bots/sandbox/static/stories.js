// The list of stories, each told in a world of its own; which one it was, and its seed, stand in the address.

import { make } from "/static/dom.js";
import { keepInAddress, seed } from "/static/seed.js";
import { tell } from "/static/wire.js";

const sheet = document.querySelector("#stories");
const opener = document.querySelector("#stories-button");
const list = sheet.querySelector(".list");
const tale = document.querySelector("#tale");
const asked = new URL(location.href).searchParams.get("story");
let offered = false; // what the address asks for

export function showStories({ stories, story, told, busy }) {
  if (list.children.length === 0) list.append(...Object.entries(stories).map(entry));
  opener.hidden = list.children.length === 0;
  for (const each of list.querySelectorAll("button")) {
    each.setAttribute("aria-current", String(each.value === (story || asked)));
    each.disabled = busy;
  }
  const shown = told ? stories[story] : null;
  const words = shown ? `${shown.title}: ${shown.about}` : "";
  tale.hidden = !shown;
  if (tale.textContent !== words) tale.textContent = words;
  if (!offered && asked in stories && asked !== story) offer();
  offered = true;
}

// An address that was passed on asks for a story: one press tells it, since it ends what is there.
function offer() {
  sheet.showPopover();
  list.querySelector(`[value="${CSS.escape(asked)}"]`).focus();
}

function entry([name, { title, about }]) {
  return make("li", {}, make("button", { type: "submit", value: name }, make("b", {}, title), make("span", {}, about)));
}

async function begin(name) {
  sheet.hidePopover();
  keepInAddress({ story: name });
  await tell(name, name ? seed() : "");
  if (document.activeElement === document.body) opener.focus();
}

sheet.addEventListener("submit", (event) => {
  event.preventDefault();
  begin(event.submitter.value);
});
document.querySelector("#anew").addEventListener("click", () => begin(""));
