// The page: the clock, and both skins fed from one stream of states.

import { dayOf, timeOf } from "/static/dom.js";
import { showDiscord } from "/static/discord.js";
import { showTelegram } from "/static/telegram.js";
import { listen, moveTime } from "/static/wire.js";

const clock = document.querySelector("#clock");
const passing = document.querySelector("#passing");
const steps = [...document.querySelectorAll("#steps button")];
let told = { now: Date.now(), at: performance.now() };

listen(({ now, busy, skins }) => {
  told = { now: Date.parse(now), at: performance.now() };
  tick();
  passing.hidden = !busy;
  for (const step of steps) step.disabled = busy;
  showDiscord(skins.discord);
  showTelegram(skins.telegram);
});

function tick() {
  const now = new Date(told.now + performance.now() - told.at);
  clock.dateTime = now.toISOString();
  clock.textContent = `${dayOf(now)}, ${timeOf(now)}`;
}

setInterval(tick, 1000);
for (const step of steps) {
  step.addEventListener("click", async () => {
    await moveTime(step.dataset.step);
    if (document.activeElement === document.body) step.focus(); // a disabled button had to let it go
  });
}
