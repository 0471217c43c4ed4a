// The Discord skin: a server with its channels, the direct chat, ephemeral answers, forms.

import { avatar, Chats } from "/static/chats.js";
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
  (text) => act(SKIN, "say", { text, chat: chats.chosen }),
  (text) => complete(SKIN, chats.chosen, text));
const form = new FormDialog(find("dialog"), SKIN);
const chats = new Chats(find(".chats"), mark, () => showDiscord(...state));
let bot = "";
let toast = null;
let members = "";
let state = [{}];

find(".hint button").addEventListener("click", () => composer.say("/start"));

export function showDiscord(skin, page) {
  if (skin.person !== state[0].person) toast = skin.toast; // an old one of somebody else
  state = [skin, page];
  bot = skin.chats.find((each) => !each.id).name;
  chats.follow(page, skin.chats);
  const chat = chats.show(skin.person, skin.chats);
  showMembers(skin, page);
  find(".title").replaceChildren(chat.id ? `# ${chat.name}` : `@ ${chat.name}`, ...presence(skin.online));
  find(".account .avatar").replaceWith(avatar(skin.person));
  find(".hint").hidden = chat.messages.some((message) => message.author === bot && (message.only_me || !chat.id));
  find(".hint p").textContent = `${chat.id ? "This is a server's channel." : "This is your direct chat."} ${MEET}`;
  composer.show(`Message ${chat.id ? "#" : "@"}${chat.name}`, chat.commands);
  log.show(chat, skin.person);
  form.show(skin.form);
  if (skin.toast && skin.toast !== toast) flash(find(".toast"), skin.toast);
  toast = skin.toast;
}

function showMembers({ online }, { people, neighbours }) {
  const names = [...Object.keys(people), ...neighbours.names];
  const looks = JSON.stringify([names, online]);
  if (looks === members) return;
  members = looks;
  find(".members h3").textContent = `Members, ${names.length + 1}`;
  const app = make("span", { class: "app" }, "APP");
  const limber = make("li", {}, avatar(bot, true), make("span", {}, bot), app, ...presence(online));
  find(".members ul").replaceChildren(limber, ...names.map((name) => make("li", {}, avatar(name), make("span", {}, name))));
}

const presence = (online) => online ? [] : [make("span", { class: "offline" }, "Limber is offline")];

function mark(chat) {
  return chat.id ? make("span", { class: "hash", "aria-hidden": "true" }, "#") : avatar(chat.name, true);
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
    together ? null : avatar(message.author, message.author === bot),
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

const head = (message) => make("p", { class: "head" },
  make("b", {}, message.author),
  message.author !== bot ? null : make("span", { class: "app" }, "APP"),
  stamp(message.at));

function foot({ edited, only_me }) {
  const words = [only_me && "Only you can see this", edited && "(edited)"].filter(Boolean);
  return words.length ? make("p", { class: "foot" }, words.join(" ")) : null;
}

function button({ label, url, style, disabled }, message) {
  if (url) return link(url, label);
  const click = () => act(SKIN, "press", { chat: chats.chosen, message: message.id, label });
  return make("button", { type: "button", class: style, disabled, click }, label);
}

function menu({ placeholder, options }, message) {
  const change = (event) => act(SKIN, "choose", { chat: chats.chosen, message: message.id, value: event.target.value });
  return make("select", { "aria-label": placeholder || "Choose", change },
    make("option", { value: "", disabled: true, selected: true }, placeholder || "Choose"),
    ...options.map(([label, value]) => make("option", { value }, label)));
}
