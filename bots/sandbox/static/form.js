// A form (Discord's modal) in front of the person.

import { make } from "/static/dom.js";
import { act } from "/static/wire.js";

export class FormDialog {
  constructor(dialog, skin) {
    this.dialog = dialog;
    this.skin = skin;
    this.looks = null;
    dialog.addEventListener("cancel", (event) => {
      event.preventDefault();
      act(skin, "close_form");
    });
  }

  show(form) {
    const looks = JSON.stringify(form);
    if (looks === this.looks) return;
    this.looks = looks;
    this.dialog.close();
    if (!form) return;
    this.dialog.replaceChildren(this.draw(form));
    this.dialog.showModal();
    this.dialog.querySelector("input, textarea, select")?.focus();
  }

  draw(form) {
    const submit = (event) => {
      event.preventDefault();
      act(this.skin, "submit", { values: Object.fromEntries(new FormData(event.target)) });
    };
    return make("form", { submit, autocomplete: "off" },
      make("h3", { id: "form-title" }, form.title),
      ...form.fields.map(field),
      make("div", { class: "buttons" },
        make("button", { type: "button", class: "plain", click: () => act(this.skin, "close_form") }, "Cancel"),
        make("button", { type: "submit", class: "primary" }, "Submit")));
  }
}

function field(field) {
  const star = field.required ? make("span", { class: "required", "aria-hidden": "true" }, " *") : null;
  const about = field.description ? make("small", {}, field.description) : null;
  return make("label", {}, make("span", {}, field.label, star), about, input(field));
}

function input({ key, value, placeholder, required, multiline, options, min_length, max_length }) {
  if (options.length) {
    const choices = options.map(([label, each]) => make("option", { value: each, selected: each === value }, label));
    return make("select", { name: key, required }, ...choices);
  }
  const limits = { name: key, placeholder, required, minlength: min_length || null, maxlength: max_length };
  return multiline ? make("textarea", limits, value) : make("input", { ...limits, value });
}
