// Elements and times. Words go in as text, never as markup.

export function make(tag, properties = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(properties)) {
    if (value === undefined || value === null || value === false) continue;
    if (typeof value === "function") element.addEventListener(name, value);
    else element.setAttribute(name, value === true ? "" : value);
  }
  element.append(...children.filter((child) => child !== null && child !== undefined && child !== ""));
  return element;
}

const TIME = new Intl.DateTimeFormat(undefined, { hour: "2-digit", minute: "2-digit" });
const DAY = new Intl.DateTimeFormat(undefined, { weekday: "long", day: "numeric", month: "long", year: "numeric" });

const SHORT_DAY = new Intl.DateTimeFormat(undefined, { weekday: "short", day: "numeric", month: "short" });
const narrow = matchMedia("(max-width: 820px)");

export const timeOf = (instant) => TIME.format(new Date(instant));
export const dayOf = (instant) => DAY.format(new Date(instant));

export const shortDayOf = (instant) => (narrow.matches ? SHORT_DAY : DAY).format(new Date(instant));

export function stamp(instant) {
  return make("time", { datetime: instant }, timeOf(instant));
}

// A line that goes away by itself.
export function flash(element, words, forMs = 6000) {
  clearTimeout(Number(element.dataset.timer));
  element.textContent = words;
  element.hidden = !words;
  element.dataset.timer = setTimeout(() => { element.hidden = true; }, forMs);
}
