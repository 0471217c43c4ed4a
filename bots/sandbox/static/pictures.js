// A message's pictures. What moves can be paused and played; it begins paused for who asked for still images.

import { make } from "/static/dom.js";

const MOVING = /\.(gif|webp)($|\?)/;

// A month has many pictures: what nobody sees is not fetched, and does not move.
const sight = new IntersectionObserver((changes) => {
  for (const { target, isIntersecting } of changes) target.dispatchEvent(new Event(isIntersecting ? "seen" : "unseen"));
});

// While time passes a message is replaced as soon as it is there: its picture is fetched once time stands still.
let passing = false;
const waiting = new Set();

export function whileTimePasses(on) {
  passing = on;
  if (on) return;
  for (const fetch of waiting) fetch();
  waiting.clear();
}

function whenSeen(frame, fetch) {
  frame.addEventListener("seen", () => { if (passing) waiting.add(fetch); else fetch(); });
  frame.addEventListener("unseen", () => waiting.delete(fetch));
  sight.observe(frame);
}

// The frame has the picture's size from the beginning, so that nothing jumps when the picture comes in.
export function picture(shown) {
  const frame = make("figure", { class: "picture" });
  if (shown.width && shown.height) {
    frame.classList.add("sized");
    frame.style.setProperty("--wide", shown.width);
    frame.style.setProperty("--high", shown.height);
  }
  if (shown.kind === "video") film(frame, shown);
  else if (MOVING.test(shown.url)) loop(frame, shown);
  else frame.append(make("img", { src: shown.url, alt: shown.alt ?? "", loading: "lazy", ...sizeOf(shown) }));
  return frame;
}

const sizeOf = ({ width, height }) => ({ width: width || null, height: height || null });
const isStill = () => document.documentElement.hasAttribute("data-still");

function film(frame, shown) {
  const label = shown.alt ?? "A moving picture";
  const video = make("video", { loop: true, playsinline: true, "aria-label": label, ...sizeOf(shown) });
  video.muted = true;
  let moves = !isStill();
  const move = () => {
    if (moves) video.play().catch(() => {}); // it may be paused before it began
    else video.pause();
  };
  frame.append(video, motion(moves, (on) => { moves = on; move(); }));
  frame.addEventListener("unseen", () => video.pause());
  whenSeen(frame, () => {
    if (!video.src) video.src = shown.url;
    move();
  });
}

// A GIF that is paused shows its first frame.
function loop(frame, shown) {
  const moving = make("img", { alt: shown.alt ?? "", ...sizeOf(shown) });
  const first = make("canvas", { role: shown.alt ? "img" : null, "aria-label": shown.alt, ...sizeOf(shown) });
  const move = (on) => {
    moving.hidden = !on;
    first.hidden = on;
  };
  moving.addEventListener("load", () => {
    Object.assign(first, { width: moving.naturalWidth, height: moving.naturalHeight });
    first.getContext("2d").drawImage(moving, 0, 0);
  });
  move(!isStill());
  frame.append(moving, first, motion(!isStill(), move));
  whenSeen(frame, () => { if (!moving.src) moving.src = shown.url; });
}

// The button that pauses and plays; `move` is told which.
function motion(moves, move) {
  const words = make("span", { class: "unseen" });
  const button = make("button", { type: "button", class: "motion" }, words);
  const tell = () => {
    button.classList.toggle("moves", moves);
    words.textContent = moves ? "Pause the picture" : "Play the picture";
  };
  button.addEventListener("click", () => {
    moves = !moves;
    tell();
    move(moves);
  });
  tell();
  return button;
}
