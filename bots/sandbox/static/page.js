// The page: everything on it is fed from one stream of states.

import { showTime } from "/static/clock.js";
import { showDiscord } from "/static/discord.js";
import { showRequests } from "/static/drawer.js";
import { showFaults } from "/static/faults.js";
import { whileTimePasses } from "/static/pictures.js";
import { showSettings } from "/static/settings.js";
import { showStories } from "/static/stories.js";
import { showTelegram } from "/static/telegram.js";
import { showTogether } from "/static/together.js";
import { listen, setUp } from "/static/wire.js";

const SKINS = { discord: showDiscord, telegram: showTelegram };
const RIGHT_TO_LEFT = /^(ar|fa|he|ur)\b/;
const tabs = [...document.querySelectorAll(".tabs button")];

listen((state, anew) => {
  if (anew) dispatchEvent(new Event("anew"));
  showStories(state);
  showTogether(state);
  showTime(state);
  whileTimePasses(state.busy);
  showFaults(state.faults);
  showSettings(state);
  showRequests(state.requests);
  for (const [name, show] of Object.entries(SKINS)) {
    const skin = state.skins[name];
    section(name).querySelector(".frame").dir = RIGHT_TO_LEFT.test(state.language) ? "rtl" : "ltr";
    show(skin, state);
    Object.assign(section(name).querySelector(".set-up"), { hidden: skin.is_set_up, textContent: `Set ${state.you} up` });
    for (const log of section(name).querySelectorAll(".log")) log.setAttribute("aria-busy", String(state.busy));
  }
});

const section = (name) => document.querySelector(`.skin.${name}`);

for (const name of Object.keys(SKINS)) {
  const button = section(name).querySelector(".set-up");
  button.addEventListener("click", async () => {
    button.disabled = true;
    await setUp(name);
    button.disabled = false;
    if (button.hidden) section(name).querySelector(".log").focus({ preventScroll: true });
  });
}

// On a narrow screen one app is shown at a time.
for (const tab of tabs) {
  tab.addEventListener("click", () => {
    document.body.dataset.skin = tab.dataset.skin;
    for (const each of tabs) each.setAttribute("aria-pressed", String(each === tab));
  });
}
