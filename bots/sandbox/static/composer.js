// The line to type in, and what the app offers above it: commands after "/", and what completes a command's option.

import { make } from "/static/dom.js";

const PAUSE_MS = 120; // while somebody types on, nothing is asked

export class Composer {
  // `send(text)` answers whether the text was taken, `complete(text)` what may be typed, as [label, value].
  constructor(form, send, complete = async () => []) {
    this.form = form;
    this.input = form.elements.text;
    this.list = form.querySelector(".offers");
    this.menu = form.querySelector(".menu");
    this.send = send;
    this.complete = complete;
    this.commands = [];
    this.timer = 0;
    form.parentElement.querySelector(".skip").addEventListener("click", (event) => {
      event.preventDefault();
      this.input.focus();
    });
    form.addEventListener("submit", (event) => this.submit(event));
    this.input.addEventListener("input", () => this.typed());
    form.addEventListener("focusout", (event) => form.contains(event.relatedTarget) || this.offer([]));
    form.addEventListener("keydown", (event) => this.key(event));
    this.menu?.addEventListener("click", () => this.offer(this.list.hidden ? this.matching("") : []));
  }

  show(label, commands) {
    this.input.placeholder = label;
    this.input.setAttribute("aria-label", label);
    this.commands = Object.entries(commands);
    if (this.menu) this.menu.hidden = this.commands.length === 0;
  }

  async submit(event) {
    event.preventDefault();
    const text = this.input.value.trim();
    if (text) await this.say(text);
  }

  async say(text) {
    this.offer([]);
    if (await this.send(text)) this.input.value = "";
    this.input.focus({ preventScroll: true });
  }

  typed() {
    const text = this.input.value;
    clearTimeout(this.timer);
    this.offer(text.startsWith("/") ? this.matching(text.slice(1)) : []);
    if (!text.startsWith("/") || !text.includes(" ")) return;
    this.timer = setTimeout(async () => {
      const found = await this.complete(text);
      if (this.input.value === text) this.offer(found.map(([label, value]) => this.completion(text, label, value)));
    }, PAUSE_MS);
  }

  matching(start) {
    const found = this.commands.filter(([name]) => name.startsWith(start));
    return found.map(([name, about]) => ({ words: [make("b", {}, `/${name}`), " ", about], choose: () => this.say(`/${name}`) }));
  }

  completion(text, label, value) {
    const choose = () => {
      this.input.value = `${text.split(" ", 1)[0]} ${value}`;
      this.offer([]);
      this.input.focus();
    };
    return { words: [label], choose };
  }

  // Each offer has its `words` and what happens when one chooses it.
  offer(offers) {
    this.list.hidden = offers.length === 0;
    this.menu?.setAttribute("aria-expanded", String(offers.length > 0));
    const buttons = offers.map(({ words, choose }) => make("button", { type: "button", click: choose }, ...words));
    this.list.replaceChildren(...buttons.map((button) => make("li", {}, button)));
  }

  key(event) {
    const way = { ArrowUp: -1, ArrowDown: 1 }[event.key];
    if (event.key === "Escape" && !this.list.hidden) {
      this.input.focus();
      this.offer([]);
    }
    if (!way || this.list.hidden) return;
    event.preventDefault();
    const stops = [...this.list.querySelectorAll("button"), this.input];
    const at = Math.max(0, stops.indexOf(document.activeElement));
    stops.at((at + way) % stops.length).focus();
  }
}
