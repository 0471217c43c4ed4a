// The list of an app's chats: which one is on the screen, and where something is unread.

import { make } from "/static/dom.js";

export class Chats {
  // `mark(chat)` makes what stands before a chat's name; `changed()` is called when somebody chose another one.
  constructor(list, mark, changed) {
    this.list = list;
    this.mark = mark;
    this.changed = changed;
    this.seen = new Map(); // person and chat -> the newest message that was looked at
    this.chosen = null;
    this.looks = "";
    this.scene = "";
    addEventListener("anew", () => this.seen.clear());
  }

  // At the end of a story the chat that it is about is looked at.
  follow({ world, story, told, stories }, chats) {
    const scene = told ? world : "";
    if (scene && scene !== this.scene) this.chosen = chats.find((chat) => Boolean(chat.id) === stories[story].in_public).id;
    this.scene = scene;
  }

  // The chat to look at, of those that this person has. A group may have got another number.
  show(person, chats) {
    const other = this.chosen ? chats.find((chat) => chat.id) : null;
    const shown = chats.find((chat) => chat.id === this.chosen) ?? other ?? chats[0];
    this.chosen = shown.id;
    this.seen.set(keyOf(person, shown), newest(shown));
    this.draw(chats.map((chat) => ({ ...chat, unread: this.isUnread(person, chat) })));
    return shown;
  }

  choose(id) {
    this.chosen = id;
    this.changed();
    this.list.querySelector("[aria-current]").focus();
  }

  // Drawn anew only when something has changed, so that the focus stays where it is.
  draw(chats) {
    const looks = JSON.stringify([this.chosen, ...chats.map(({ id, name, unread }) => [id, name, unread])]);
    if (looks !== this.looks) this.list.replaceChildren(...chats.map((chat) => this.entry(chat)));
    this.looks = looks;
  }

  entry(chat) {
    const dot = chat.unread ? make("span", { class: "unread" }, make("span", { class: "unseen" }, "unread")) : null;
    const current = chat.id === this.chosen ? "true" : null;
    return make("li", { class: chat.id ? "channel" : "direct" },
      make("button", { type: "button", "aria-current": current, click: () => this.choose(chat.id) },
        this.mark(chat), make("span", { class: "name" }, chat.name), dot));
  }

  isUnread(person, chat) {
    return chat.messages.length > 0 && this.seen.get(keyOf(person, chat)) !== newest(chat);
  }
}

const keyOf = (person, chat) => `${person}/${chat.id}`;
const newest = (chat) => chat.messages.at(-1)?.id;

// What stands for somebody: the bot's own picture, or a letter in a colour of their own.
export function avatar(name, isBot) {
  if (isBot) return make("span", { class: "avatar bot", "aria-hidden": "true" });
  const letter = make("span", { class: "avatar person", "aria-hidden": "true" }, name[0]);
  letter.style.setProperty("--hue", [...name].reduce((sum, each) => (sum * 31 + each.codePointAt(0)) % 360, 300));
  return letter;
}
