// The bot's requests, newest first, each with its limit meters. They are fetched while the drawer is open.

import { make, timeOf } from "/static/dom.js";
import { requestsAfter } from "/static/wire.js";

const drawer = document.querySelector("#drawer");
const opener = document.querySelector("#drawer-button");
const list = drawer.querySelector(".requests");
const folded = drawer.querySelector(".filter p");
const filters = [...drawer.querySelectorAll("[data-of]")];
let newest = 0;
let known = 0;
let fetching = false;

export function showRequests(number) {
  newest = number;
  opener.textContent = `Requests (${number})`;
  refresh();
}

async function refresh() {
  if (drawer.hidden || fetching) return;
  fetching = true;
  while (known < newest && !drawer.hidden) {
    const answer = await requestsAfter(known);
    if (!answer) break;
    take(answer);
  }
  fetching = false;
}

function take({ entries, folded: count, kept }) {
  list.prepend(...entries.map(entry).reverse());
  known = entries.at(-1)?.number ?? newest;
  while (list.children.length > kept) list.lastElementChild.remove();
  folded.textContent = `${count} polls and typing notices folded away`;
}

function entry({ skin, request, meters }) {
  const { at, method, path, status } = request;
  const mark = make("span", { class: status >= 200 && status < 300 ? "status" : "status bad" }, status || "cut");
  const uses = meters.map(({ name, used, most }) => `${name} ${used}/${most}`).join(", ");
  const details = make("details", {},
    make("summary", {},
      make("time", { datetime: at }, timeOf(at)), make("b", {}, skin), make("span", { class: "path" }, `${method} ${path}`),
      mark, make("span", { class: "uses" }, uses)));
  details.addEventListener("toggle", () => details.append(...inside(request, meters)), { once: true });
  return make("li", { "data-skin": skin }, details);
}

function inside({ query, body, files, answer }, meters) {
  return [
    make("div", { class: "meters" }, ...meters.map(meter)),
    ...(Object.keys(query).length ? block("Query", query) : []),
    ...block("Sent", body),
    ...(files.length ? block("Files", files) : []),
    ...block("Answer", answer),
  ];
}

const meter = ({ name, used, most }) => make("label", {},
  `${name} ${used}/${most} `, make("meter", { min: 0, max: most, high: most * 0.8, value: used }));

const block = (title, value) => [make("h3", {}, title), make("pre", {}, JSON.stringify(value, null, 2))];

// Another world counts its requests from the beginning.
addEventListener("anew", () => {
  list.replaceChildren();
  known = newest = 0;
});

function open(wanted) {
  drawer.hidden = !wanted;
  opener.setAttribute("aria-expanded", String(wanted));
  refresh();
}

opener.addEventListener("click", () => open(drawer.hidden));
drawer.addEventListener("keydown", (event) => {
  if (event.key !== "Escape") return;
  open(false);
  opener.focus();
});
for (const filter of filters) {
  filter.addEventListener("click", () => {
    list.dataset.of = filter.dataset.of;
    for (const each of filters) each.setAttribute("aria-pressed", String(each === filter));
  });
}
