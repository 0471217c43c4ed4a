// What the page asks of the server. Whatever is refused is shown as a notice.

import { flash, timeOf } from "/static/dom.js";

const notice = document.querySelector("#notice");
const link = document.querySelector("#link");
const AGAIN_MS = 1000; // a browser by itself waits longer, and gives up where another program answers meanwhile

export const notify = (words) => flash(notice, words);

// Each of these answers whether it was done.
export const act = (skin, what, details = {}) => done("/act", { skin, do: what, ...details });
export const moveTime = (step, details = {}) => done("/time", { do: step, ...details });
export const setUp = (skin) => done("/setup", { skin });
export const be = (name) => done("/you", { name });
export const neighbours = (what) => done("/neighbours", { do: what });
export const turn = (name, on) => done("/fault", { name, on });
export const recover = () => done("/fault", {});
export const tell = (name, seed) => done("/story", { name, seed });
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

// `onState` is told each state, and whether it is the first one of another world.
export function listen(onState) {
  let world = null;
  const hear = () => {
    const events = new EventSource("/events");
    events.onmessage = (event) => {
      const state = JSON.parse(event.data);
      const other = state.world !== world;
      found(world !== null && other);
      world = state.world;
      onState(state, other);
    };
    events.onerror = () => {
      lost();
      events.close();
      setTimeout(hear, AGAIN_MS);
    };
  };
  hear();
}

function lost() {
  if (document.body.dataset.link === "lost") return;
  document.body.dataset.link = "lost";
  link.textContent = `The sandbox has not answered since ${timeOf(Date.now())}. Please look at the terminal where it runs; the page goes on by itself.`;
}

function found(anew) {
  if (document.body.dataset.link === "lost") notify(anew ? "The sandbox is here again. It has begun anew." : "The sandbox is here again.");
  document.body.dataset.link = "here";
  link.textContent = "";
}
