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

// Discord's letters for an instant; for R, how far away it is, see `leftTo`.
const FORMS = {
  t: { timeStyle: "short" },
  T: { timeStyle: "medium" },
  d: { dateStyle: "short" },
  D: { dateStyle: "long" },
  f: { dateStyle: "long", timeStyle: "short" },
  F: { dateStyle: "full", timeStyle: "short" },
  s: { dateStyle: "short", timeStyle: "short" },
  S: { dateStyle: "short", timeStyle: "medium" },
};

export const timeOf = (instant) => TIME.format(new Date(instant));
export const dayOf = (instant) => DAY.format(new Date(instant));

export const shortDayOf = (instant) => SHORT_DAY.format(new Date(instant));

export function stamp(instant) {
  return make("time", { datetime: instant }, timeOf(instant));
}

// An instant in a text, in the zone of who reads it. How far away it is goes on being counted, by `leftTo`.
export function moment({ at, form, text }) {
  const written = (letter) => new Intl.DateTimeFormat(undefined, FORMS[letter]).format(new Date(at));
  const known = { datetime: at, title: written("F") };
  return form === "R" ? make("time", { ...known, role: "timer" }, text) : make("time", known, written(form));
}

const LEFT = new Intl.RelativeTimeFormat();
const SIZES_S = { year: 365 * 86400, month: 30 * 86400, day: 86400, hour: 3600, minute: 60, second: 1 };

export function leftTo(instant, now) {
  const seconds = Math.trunc((new Date(instant) - now) / 1000);
  const unit = Object.keys(SIZES_S).find((each) => Math.abs(seconds) >= SIZES_S[each]) ?? "second";
  return LEFT.format(Math.trunc(seconds / SIZES_S[unit]), unit);
}

// A line that goes away by itself.
export function flash(element, words, forMs = 6000) {
  clearTimeout(Number(element.dataset.timer));
  element.textContent = words;
  element.hidden = !words;
  element.dataset.timer = setTimeout(() => { element.hidden = true; }, forMs);
}
