// The Telegram skin: the private chat with the bot.

import { Composer } from "/static/composer.js";
import { flash, make, stamp } from "/static/dom.js";
import { Log } from "/static/log.js";
import { picture } from "/static/pictures.js";
import { act } from "/static/wire.js";
import { blocks, file } from "/static/words.js";

const SKIN = "telegram";
const root = document.querySelector(".telegram");
const find = (selector) => root.querySelector(selector);

const log = new Log(find(".log"), draw);
const say = (text) => act(SKIN, "say", { text });
const composer = new Composer(find(".composer"), say);
let toast = null;
let keys = null;

find(".start").addEventListener("click", async () => {
  if (await act(SKIN, "open")) find(".log").focus();
});

export function showTelegram(skin, { places }) {
  const [chat] = skin.chats;
  const fresh = chat.messages.length === 0;
  find(".start").hidden = !fresh && !skin.blocked;
  find(".start").textContent = skin.blocked ? "RESTART BOT" : "START";
  find(".hint").hidden = !fresh;
  find(".hint p").textContent = skin.about;
  find(".composer").hidden = find(".skip").hidden = fresh || skin.blocked;
  composer.show("Message", skin.commands);
  showKeyboard(skin.blocked ? [] : skin.keyboard, places);
  log.show(chat);
  if (skin.toast && skin.toast !== toast) flash(find(".toast"), skin.toast);
  toast = skin.toast;
}

// The keyboard that stands in place of the letters.
function showKeyboard(rows, places) {
  const looks = JSON.stringify(rows);
  if (looks === keys) return;
  keys = looks;
  find(".keyboard").hidden = rows.length === 0;
  find(".keyboard").replaceChildren(...rows.map((row) => make("div", { class: "row" }, ...row.map((key) => {
    const click = key.locates ? () => choosePlace(places) : () => say(key.label);
    return make("button", { type: "button", click }, key.label);
  }))));
}

// No browser is asked where it is: the sandbox offers some cities.
function choosePlace(places) {
  composer.offer(places.map((place) => ({
    words: [make("b", {}, place), " Share this place"],
    choose: () => {
      composer.offer([]);
      act(SKIN, "locate", { value: place });
      composer.input.focus();
    },
  })));
  find(".offers button").focus();
}

function draw(message, above) {
  const words = blocks(message.spans, say);
  const shown = [...message.pictures.map(picture), ...message.files.map(file)];
  const wordsFirst = message.pictures.some((each) => each.above);
  const bubble = make("div", { class: "bubble" }, ...(wordsFirst ? [...words, ...shown] : [...shown, ...words]));
  const ticks = message.mine ? make("span", { class: "ticks", "aria-hidden": "true" }, " ✓✓") : null;
  const foot = make("span", { class: "foot" }, message.edited ? "edited " : "", stamp(message.at), ticks);
  const last = bubble.lastElementChild;
  (last?.tagName === "P" ? last : bubble).append(foot); // in the last line, where there is room
  const keyboard = message.rows.map((row) => make("div", { class: "row" }, ...row.map((each) => button(each, message))));
  const classes = ["message", message.mine && "mine", above?.author === message.author && "together"];
  return make("article", { class: classes.filter(Boolean).join(" "), "aria-label": `${message.author} says` },
    bubble, ...keyboard);
}

function button({ label, style, disabled }, message) {
  const click = () => act(SKIN, "press", { message: message.id, label });
  return make("button", { type: "button", class: style, disabled, click }, label);
}
