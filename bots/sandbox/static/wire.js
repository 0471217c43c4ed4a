// What the page asks of the server. Whatever is refused is shown as a notice.

import { flash } from "/static/dom.js";

const notice = document.querySelector("#notice");

export const notify = (words) => flash(notice, words);

export const act = (skin, what, details = {}) => post("/act", { skin, do: what, ...details });

export const moveTime = (step) => post("/time", { do: step });

async function post(path, body) {
  try {
    const response = await fetch(path, {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify(body),
    });
    const { says } = await response.json();
    if (says) notify(says);
    return response.ok;
  } catch {
    notify("The sandbox did not answer. Please look at the terminal where it runs.");
    return false;
  }
}

export function listen(onState) {
  const events = new EventSource("/events");
  events.onmessage = (event) => onState(JSON.parse(event.data));
  events.onerror = () => notify("The sandbox has stopped. The page goes on when it runs again.");
}
