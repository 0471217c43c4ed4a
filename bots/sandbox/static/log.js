// A chat's messages, drawn once each and redrawn only when they change.

import { dayOf, make } from "/static/dom.js";

const calm = matchMedia("(prefers-reduced-motion: reduce)");

export class Log {
  // `draw(message, before)` makes a message's element; `before` is the message above it on the same day, if any.
  constructor(element, draw) {
    this.element = element;
    this.skip = element.querySelector(".skip"); // stands above the messages, always
    this.draw = draw;
    this.drawn = new Map();
    this.chat = null; // whose chat is on the screen, and which
    this.shown = null; // the chat and its reader as they were shown last
    this.atEnd = true;
    const stay = () => this.atEnd && element.scrollTo({ top: element.scrollHeight, behavior: "instant" });
    element.addEventListener("scroll", () => { this.atEnd = isAtEnd(element); });
    element.addEventListener("load", stay, true); // a picture came in
    new ResizeObserver(stay).observe(element);
    addEventListener("still", () => this.redraw());
    addEventListener("anew", () => { this.chat = null; });
  }

  show(chat, reader) {
    const key = `${reader}/${chat.id}`;
    const entering = this.chat !== key;
    if (entering) this.element.replaceChildren(this.skip);
    if (entering) this.drawn.clear();
    this.chat = key;
    this.shown = [chat, reader];
    const items = itemsOf(chat.messages, this.draw);
    this.drop(new Set(items.map((item) => item.key)));
    const where = this.element.scrollTop;
    let last = null;
    let again = false; // whether only the buttons of the message that was read have changed
    let at = this.skip.nextElementSibling;
    for (const item of items) {
      const old = this.drawn.get(item.key)?.node;
      const node = this.place(item, at);
      if (node !== old) {
        last = node;
        again = old !== undefined && wordsOf(old) === wordsOf(node);
      }
      this.drawn.set(item.key, { node, looks: item.looks });
      at = node.nextElementSibling;
    }
    if (last && last === this.element.lastElementChild) this.reveal(last, entering, again ? where : 0);
  }

  // Once more from the beginning: pictures move now, or no longer.
  redraw() {
    this.chat = null;
    if (this.shown) this.show(...this.shown);
  }

  drop(kept) {
    for (const [key, { node }] of this.drawn) {
      if (kept.has(key)) continue;
      node.remove();
      this.drawn.delete(key);
    }
  }

  place(item, at) {
    const old = this.drawn.get(item.key);
    if (old?.looks === item.looks) return old.node;
    const node = item.make();
    if (old) swap(old.node, node, this.element);
    else this.element.insertBefore(node, at);
    return node;
  }

  // To the end of the chat, but not beyond the beginning of the message, or where its reader already was.
  reveal(node, atOnce, where) {
    const top = Math.max(node.offsetTop - 8, where);
    this.element.scrollTo({ top, behavior: atOnce || calm.matches || document.documentElement.hasAttribute("data-still") ? "instant" : "smooth" });
  }
}

const wordsOf = (node) => [...node.querySelectorAll("h4, p, li")].map((each) => each.textContent).join();
const isAtEnd = (pane) => pane.scrollHeight - pane.scrollTop - pane.clientHeight < 4;

function itemsOf(messages, draw) {
  const items = [];
  let before = null;
  for (const message of messages) {
    const day = dayOf(message.at);
    if (!before || dayOf(before.at) !== day) {
      items.push({ key: day, looks: day, make: () => make("p", { class: "day" }, make("span", {}, day)) });
      before = null;
    }
    const above = before;
    const looks = JSON.stringify([message, above?.author]);
    items.push({ key: message.id, looks, make: () => draw(message, above) });
    before = message;
  }
  return items;
}

// Who was on a button of the old message is put on the same button of the new one, or on its first.
function swap(old, node, pane) {
  const focused = old.contains(document.activeElement) ? document.activeElement.textContent : null;
  old.replaceWith(node);
  if (focused === null) return;
  const buttons = [...node.querySelectorAll("button:enabled")];
  const same = buttons.find((button) => button.textContent === focused);
  const next = same ?? buttons.find((button) => !button.matches(".motion")) ?? pane;
  next.focus({ preventScroll: true });
}
