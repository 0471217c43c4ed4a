// The language of Ana's apps, the colours of the page, and whether pictures move.

import { make } from "/static/dom.js";
import { speak } from "/static/wire.js";

const root = document.documentElement;
const language = document.querySelector("#language");
const theme = document.querySelector("#theme");
const still = document.querySelector("#still");
const calm = matchMedia("(prefers-reduced-motion: reduce)");

export function showSettings(state) {
  if (language.options.length === 0) language.append(...Object.entries(state.languages).map(option));
  language.value = state.language;
}

const option = ([value, name]) => make("option", { value, lang: value }, name);

function colour() {
  root.dataset.theme = theme.value;
  localStorage.setItem("theme", theme.value);
}

function rest() {
  root.toggleAttribute("data-still", still.checked);
  localStorage.setItem("still", still.checked ? "yes" : "no");
  dispatchEvent(new Event("still"));
}

theme.value = localStorage.getItem("theme") ?? "";
still.checked = (localStorage.getItem("still") ?? (calm.matches ? "yes" : "no")) === "yes";
root.dataset.theme = theme.value;
root.toggleAttribute("data-still", still.checked);

language.addEventListener("change", () => speak(language.value));
theme.addEventListener("change", colour);
still.addEventListener("change", rest);
