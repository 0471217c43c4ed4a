// The line to type in, and the commands that the app offers after "/".

import { make } from "/static/dom.js";

export class Composer {
  // `send(text)` answers whether the text was taken.
  constructor(form, send) {
    this.form = form;
    this.input = form.elements.text;
    this.list = form.querySelector(".commands");
    this.menu = form.querySelector(".menu");
    this.send = send;
    this.commands = [];
    form.addEventListener("submit", (event) => this.submit(event));
    this.input.addEventListener("input", () => this.suggest(this.input.value.startsWith("/")));
    form.addEventListener("focusout", (event) => form.contains(event.relatedTarget) || this.suggest(false));
    form.addEventListener("keydown", (event) => event.key === "Escape" && this.suggest(false));
    this.menu?.addEventListener("click", () => this.suggest(this.list.hidden, ""));
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
    this.suggest(false);
    if (await this.send(text)) this.input.value = "";
    this.input.focus({ preventScroll: true });
  }

  suggest(wanted, typed = this.input.value) {
    const start = typed.replace("/", "");
    const found = wanted ? this.commands.filter(([name]) => name.startsWith(start)) : [];
    this.list.hidden = found.length === 0;
    this.menu?.setAttribute("aria-expanded", String(found.length > 0));
    this.list.replaceChildren(...found.map(([name, about]) => this.command(name, about)));
  }

  command(name, about) {
    const choose = () => this.say(`/${name}`);
    return make("li", {}, make("button", { type: "button", click: choose }, make("b", {}, `/${name}`), " ", about));
  }
}
