// What the page asks of the server. Whatever is refused is shown as a notice.

import { flash } from "/static/dom.js";

const notice = document.querySelector("#notice");

export const notify = (words) => flash(notice, words);

// Each of these answers whether it was done.
export const act = (skin, what, details = {}) => done("/act", { skin, do: what, ...details });
export const moveTime = (step, details = {}) => done("/time", { do: step, ...details });
export const setUp = (skin) => done("/setup", { skin });
export const be = (name) => done("/you", { name });
export const neighbours = (what) => done("/neighbours", { do: what });
export const turn = (name, on) => done("/fault", { name, on });
export const recover = () => done("/fault", {});
export const speak = (language) => done("/language", { language });

const done = async (path, body) => (await ask(path, body)) !== null;

// [label, value] of whatever the app offers to complete the text.
export async function complete(skin, chat, text) {
  return (await ask("/complete", { skin, chat, text }))?.suggestions ?? [];
}

export const requestsAfter = (number) => ask(`/requests?after=${number}`);

// The answer, null when it was refused.
async function ask(path, body) {
  const post = { method: "POST", headers: { "Content-Type": "application/json" }, body: JSON.stringify(body) };
  try {
    const response = await fetch(path, body ? post : {});
    const answer = await response.json();
    if (answer.says) notify(answer.says);
    return response.ok ? answer : null;
  } catch {
    notify("The sandbox did not answer. Please look at the terminal where it runs.");
    return null;
  }
}

export function listen(onState) {
  const events = new EventSource("/events");
  events.onmessage = (event) => onState(JSON.parse(event.data));
  events.onerror = () => notify("The sandbox has stopped. The page goes on when it runs again.");
}
