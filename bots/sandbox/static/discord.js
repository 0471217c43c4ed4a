// The Discord skin: a server with its channels, the direct chat, ephemeral answers, forms.

import { Composer } from "/static/composer.js";
import { flash, make, stamp } from "/static/dom.js";
import { FormDialog } from "/static/form.js";
import { Log } from "/static/log.js";
import { picture } from "/static/pictures.js";
import { act, complete } from "/static/wire.js";
import { blocks, file, link } from "/static/words.js";

const SKIN = "discord";
const TOGETHER_MS = 7 * 60 * 1000; // messages of one author this near have one head
const MEET = "Send /start to meet Limber.";
const root = document.querySelector(".discord");
const find = (selector) => root.querySelector(selector);

const log = new Log(find(".log"), draw);
const composer = new Composer(
  find(".composer"),
  (text) => act(SKIN, "say", { text, chat: chosen }),
  (text) => complete(SKIN, chosen, text));
const form = new FormDialog(find("dialog"), SKIN);
const seen = new Map(); // chat -> the newest message that was looked at
let chosen = null;
let toast = null;
let state = null;
let shownChats = "";

find(".hint button").addEventListener("click", () => composer.say("/start"));

export function showDiscord(skin) {
  state = skin;
  const chat = skin.chats.find((each) => each.id === chosen) ?? skin.chats[0];
  chosen = chat.id;
  seen.set(chosen, newest(chat));
  showChats(skin.chats);
  find(".title").replaceChildren(chat.id ? `# ${chat.name}` : `@ ${chat.name}`, ...presence(skin.online));
  find(".hint").hidden = chat.messages.some((message) => !message.mine);
  find(".hint p").textContent = `${chat.id ? "This is a server's channel." : "This is your direct chat."} ${MEET}`;
  composer.show(`Message ${chat.id ? "#" : "@"}${chat.name}`, skin.commands);
  log.show(chat);
  form.show(skin.form);
  if (skin.toast && skin.toast !== toast) flash(find(".toast"), skin.toast);
  toast = skin.toast;
}

const presence = (online) => online ? [] : [make("span", { class: "offline" }, "Limber is offline")];

// Drawn anew only when something has changed, so that the focus stays where it is.
function showChats(chats) {
  const looks = JSON.stringify([chosen, ...chats.map((chat) => [chat.name, isUnread(chat)])]);
  if (looks !== shownChats) find(".chats").replaceChildren(...chats.map(entry));
  shownChats = looks;
}

const isUnread = (chat) => chat.messages.length > 0 && seen.get(chat.id) !== newest(chat);
const newest = (chat) => chat.messages.at(-1)?.id;

function entry(chat) {
  const mark = chat.id
    ? make("span", { class: "hash", "aria-hidden": "true" }, "#")
    : make("span", { class: "avatar bot", "aria-hidden": "true" });
  const dot = isUnread(chat) ? make("span", { class: "unread" }, make("span", { class: "unseen" }, "unread")) : null;
  const current = chat.id === chosen ? "true" : null;
  return make("li", { class: chat.id ? "channel" : "direct" },
    make("button", { type: "button", "aria-current": current, click: () => choose(chat.id) }, mark, chat.name, dot));
}

function choose(id) {
  chosen = id;
  showDiscord(state);
  root.querySelector(".chats [aria-current]").focus();
}

function draw(message, above) {
  if (message.text === `${message.author} joined the server.`) return arrival(message);
  const together = above?.author === message.author && Date.parse(message.at) - Date.parse(above.at) < TOGETHER_MS;
  const body = make("div", { class: cardOf(message) },
    ...blocks(message.spans),
    ...message.pictures.map(picture),
    ...message.files.map(file),
    ...message.rows.map((row) => make("div", { class: "row" }, ...row.map((each) => button(each, message)))),
    ...message.choices.map((each) => menu(each, message)));
  if (message.accent !== null) body.style.setProperty("--accent-edge", `#${message.accent.toString(16).padStart(6, "0")}`);
  const classes = ["message", together && "together", message.only_me && "only-me"].filter(Boolean).join(" ");
  return make("article", { class: classes, "aria-label": `${message.author} says` },
    together ? null : avatar(message),
    together ? null : head(message),
    body,
    foot(message));
}

const arrival = (message) => make("article", { class: "message arrival", "aria-label": "Discord says" },
  make("span", { class: "arrow", "aria-hidden": "true" }, "→"),
  make("p", {}, message.text, " ", stamp(message.at)));

function cardOf({ rows, spans, accent }) {
  if (accent !== null) return "card accented";
  return rows.length > 0 || spans.some((span) => span.styles.includes("heading")) ? "card" : "plain-text";
}

const avatar = ({ mine, author }) => mine
  ? make("span", { class: "avatar person", "aria-hidden": "true" }, author[0])
  : make("span", { class: "avatar bot", "aria-hidden": "true" });

const head = (message) => make("p", { class: "head" },
  make("b", {}, message.author),
  message.mine ? null : make("span", { class: "app" }, "APP"),
  stamp(message.at));

function foot({ edited, only_me }) {
  const words = [only_me && "Only you can see this", edited && "(edited)"].filter(Boolean);
  return words.length ? make("p", { class: "foot" }, words.join(" ")) : null;
}

function button({ label, url, style, disabled }, message) {
  if (url) return link(url, label);
  const click = () => act(SKIN, "press", { chat: chosen, message: message.id, label });
  return make("button", { type: "button", class: style, disabled, click }, label);
}

function menu({ placeholder, options }, message) {
  const change = (event) => act(SKIN, "choose", { chat: chosen, message: message.id, value: event.target.value });
  return make("select", { "aria-label": placeholder || "Choose", change },
    make("option", { value: "", disabled: true, selected: true }, placeholder || "Choose"),
    ...options.map(([label, value]) => make("option", { value }, label)));
}
