// The clock, the steps it can take, and the month that is played.

import { dayOf, leftTo, make, shortDayOf, timeOf } from "/static/dom.js";
import { keepInAddress } from "/static/seed.js";
import { moveTime } from "/static/wire.js";

const clock = document.querySelector("#clock");
const passing = document.querySelector("#passing");
const last = document.querySelector(".bar > .buttons:last-of-type");
const month = document.querySelector("#month");
const monthButton = document.querySelector("#month-button");
const stop = document.querySelector("#stop");
const steps = [...document.querySelectorAll("[data-step]")];
const personas = month.querySelector("fieldset");
let told = { now: Date.now(), at: performance.now() };

export function showTime({ now, busy, playing, neighbours, personas: known }) {
  told = { now: Date.parse(now), at: performance.now() };
  tick();
  for (const each of [...steps, monthButton]) each.disabled = busy;
  showPassing(busy, playing, neighbours.arriving);
  if (personas.children.length === 1) personas.append(...Object.entries(known).map(persona));
}

function tick() {
  const now = new Date(told.now + performance.now() - told.at);
  clock.dateTime = now.toISOString();
  const write = (day) => { clock.textContent = `${day}, ${timeOf(now)}`; };
  write(dayOf(now));
  if (isBroken()) write(shortDayOf(now)); // how long a date is, depends on the reader's language
  for (const each of document.querySelectorAll("time[role=timer]")) each.textContent = leftTo(each.dateTime, now);
}

const isBroken = () => last.getBoundingClientRect().top >= clock.getBoundingClientRect().bottom;

function showPassing(busy, playing, arriving) {
  const words = playing ? `Day ${playing.day} of ${playing.days}` : "";
  const focused = document.activeElement === stop;
  passing.hidden = !busy;
  stop.hidden = !playing;
  monthButton.hidden = Boolean(playing);
  stop.textContent = `Stop, ${words.toLowerCase()}`;
  if (playing) Object.assign(passing, { max: playing.days, value: playing.day });
  else if (arriving) Object.assign(passing, { max: arriving.people, value: arriving.done });
  else passing.removeAttribute("value");
  passing.setAttribute("aria-label", arriving ? "People are coming" : "Time is passing");
  passing.setAttribute("aria-valuetext", arriving ? `${arriving.done} of ${arriving.people}` : words || "Time is passing");
  if (focused && !playing) monthButton.focus();
}

function persona([name, about], at) {
  const asked = new URL(location.href).searchParams.get("persona");
  const checked = asked === name || (at === 0 && !asked);
  const choice = make("input", { type: "radio", name: "persona", value: name, required: true, checked });
  return make("label", { class: "tick" }, choice, make("span", {}, make("b", {}, name), `: ${about}`));
}

month.addEventListener("submit", (event) => {
  event.preventDefault();
  const { seed, persona } = Object.fromEntries(new FormData(month));
  keepInAddress({ story: "", persona });
  month.hidePopover();
  moveTime("play", { seed, persona });
});
stop.addEventListener("click", () => moveTime("stop"));

for (const step of steps) {
  step.addEventListener("click", async () => {
    await moveTime(step.dataset.step);
    if (document.activeElement === document.body) step.focus(); // a disabled button had to let it go
  });
}

setInterval(tick, 1000);
addEventListener("resize", tick); // another width may have room for another date
