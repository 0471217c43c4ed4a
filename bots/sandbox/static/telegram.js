// The Telegram skin: the private chat with the bot.

import { Composer } from "/static/composer.js";
import { flash, make, stamp } from "/static/dom.js";
import { Log } from "/static/log.js";
import { act } from "/static/wire.js";
import { blocks, picture } from "/static/words.js";

const SKIN = "telegram";
const root = document.querySelector(".telegram");
const find = (selector) => root.querySelector(selector);

const log = new Log(find(".log"), draw);
const composer = new Composer(find(".composer"), (text) => act(SKIN, "say", { text }));
let toast = null;

find(".start").addEventListener("click", async () => {
  if (await act(SKIN, "open")) find(".log").focus();
});

export function showTelegram(skin) {
  const [chat] = skin.chats;
  const fresh = chat.messages.length === 0;
  find(".start").hidden = !fresh;
  find(".hint").hidden = !fresh;
  find(".hint p").textContent = skin.about;
  find(".composer").hidden = fresh;
  composer.show("Message", skin.commands);
  log.show(chat);
  if (skin.toast && skin.toast !== toast) flash(find(".toast"), skin.toast);
  toast = skin.toast;
}

function draw(message, above) {
  const bubble = make("div", { class: "bubble" }, ...message.pictures.map(picture), ...blocks(message.spans));
  const foot = make("span", { class: "foot" }, message.edited ? "edited " : "", stamp(message.at));
  const last = bubble.lastElementChild;
  (last?.tagName === "P" ? last : bubble).append(foot); // in the last line, where there is room
  const keyboard = message.rows.map((row) => make("div", { class: "row" }, ...row.map((each) => key(each, message))));
  const classes = ["message", message.mine && "mine", above?.author === message.author && "together"];
  return make("article", { class: classes.filter(Boolean).join(" "), "aria-label": `${message.author} says` },
    bubble, ...keyboard);
}

function key({ label, style, disabled }, message) {
  const click = () => act(SKIN, "press", { message: message.id, label });
  return make("button", { type: "button", class: style, disabled, click }, label);
}
