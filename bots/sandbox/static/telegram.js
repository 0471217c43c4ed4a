// The Telegram skin: the private chat with the bot, the group, and what the app asks before it opens a link.

import { avatar, Chats } from "/static/chats.js";
import { Composer } from "/static/composer.js";
import { flash, make, stamp } from "/static/dom.js";
import { Log } from "/static/log.js";
import { picture } from "/static/pictures.js";
import { act } from "/static/wire.js";
import { blocks, file, link } from "/static/words.js";

const SKIN = "telegram";
const OURS = "https://t.me/";
const SERVICE = / (joined|left|created the group|(added|removed|created the topic) .+)$|^The group became a supergroup$/;
const root = document.querySelector(".telegram");
const find = (selector) => root.querySelector(selector);

const log = new Log(find(".log"), draw);
const composer = new Composer(find(".composer"), say);
const chats = new Chats(find(".chats"), (chat) => avatar(chat.name, !chat.id), () => showTelegram(...state));
let state = [{}];
let toast = null;
let declined = null; // the link that was offered and not followed
let replied = null; // the message that the next text is a reply to
let keys = null;

async function say(text) {
  const taken = await act(SKIN, replied ? "reply" : "say", { text, chat: chats.chosen, message: replied?.id ?? "" });
  if (taken) reply(null);
  return taken;
}

// Bots in groups hear commands and replies only.
function reply(message) {
  replied = message;
  find(".replied").hidden = !message;
  find(".replied span").textContent = message ? `Reply to ${message.author}: ${message.text}` : "";
  if (message) composer.input.focus({ preventScroll: true });
}

find(".replied button").addEventListener("click", () => {
  reply(null);
  composer.input.focus();
});

find(".start").addEventListener("click", async () => {
  if (await act(SKIN, "open")) find(".log").focus();
});

export function showTelegram(skin, page) {
  if (skin.person !== state[0].person) toast = skin.toast; // an old one of somebody else
  state = [skin, page];
  chats.follow(page, skin.chats);
  const chat = chats.show(skin.person, skin.chats);
  if (replied && !chat.messages.some((message) => message.id === replied.id)) reply(null);
  const direct = !chat.id;
  const fresh = direct && chat.messages.length === 0;
  const blocked = direct && skin.blocked;
  find(".start").hidden = !fresh && !blocked;
  find(".start").textContent = blocked ? "RESTART BOT" : "START";
  find(".hint").hidden = !fresh;
  find(".hint p").textContent = skin.about;
  find(".composer").hidden = find(".skip").hidden = fresh || blocked;
  composer.show("Message", chat.commands);
  showTitle(chat, Object.keys(page.people).length + page.neighbours.names.length + 1);
  showKeyboard(direct && !blocked ? skin.keyboard : [], page.places);
  log.show(chat, skin.person);
  showOffer(skin.offer);
  if (skin.toast && skin.toast !== toast) flash(find(".toast"), skin.toast);
  toast = skin.toast;
}

function showTitle({ id, name }, members) {
  find(".title .avatar").replaceWith(avatar(name, !id));
  find(".title h3").textContent = name;
  find(".title p").textContent = id ? `${members} members` : "bot";
}

// Where the bot may not write to somebody, it asks their app to open the private chat.
function showOffer(offer) {
  if (offer !== declined) declined = null;
  const wanted = Boolean(offer) && !declined;
  const opens = find(".offer").hidden && wanted;
  find(".offer").hidden = !wanted;
  if (opens) find(".offer .yes").focus();
}

find(".offer .yes").addEventListener("click", async () => {
  if (await act(SKIN, "follow")) chats.choose("");
});
find(".offer .no").addEventListener("click", () => {
  declined = state[0].offer;
  showTelegram(...state);
  find(".log").focus({ preventScroll: true });
});

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
  if (message.rows.length === 0 && SERVICE.test(message.text)) return service(message);
  const words = blocks(message.spans, say);
  const together = above?.author === message.author && !SERVICE.test(above.text);
  if (chats.chosen && !message.mine && !together) words.unshift(make("p", { class: "author" }, message.author));
  const shown = [...message.pictures.map(picture), ...message.files.map(file)];
  const wordsFirst = message.pictures.some((each) => each.above);
  const bubble = make("div", { class: "bubble" }, ...(wordsFirst ? [...words, ...shown] : [...shown, ...words]));
  const ticks = message.mine ? make("span", { class: "ticks", "aria-hidden": "true" }, " ✓✓") : null;
  const foot = make("span", { class: "foot" }, message.edited ? "edited " : "", stamp(message.at), ticks, replyTo(message));
  const last = bubble.lastElementChild;
  (last?.tagName === "P" ? last : bubble).append(foot); // in the last line, where there is room
  const keyboard = message.rows.map((row) => make("div", { class: "row" }, ...row.map((each) => button(each, message))));
  const classes = ["message", message.mine && "mine", together && "together"];
  return make("article", { class: classes.filter(Boolean).join(" "), "aria-label": `${message.author} says` },
    bubble, ...keyboard);
}

function replyTo(message) {
  if (!chats.chosen || message.mine) return null;
  return make("button", { type: "button", class: "reply", click: () => reply(message) }, "Reply");
}

function service(message) {
  return make("article", { class: "message service", "aria-label": "Telegram says" }, make("p", {}, message.text));
}

// A link to the bot itself opens the private chat.
function button({ label, url, style, disabled }, message) {
  if (url && !url.startsWith(OURS)) return link(url, label);
  const click = async () => {
    toast = declined = null; // what was said or asked before may be so again
    if (await act(SKIN, "press", { chat: chats.chosen, message: message.id, label }) && url) chats.choose("");
  };
  return make("button", { type: "button", class: style, disabled, click }, label);
}
