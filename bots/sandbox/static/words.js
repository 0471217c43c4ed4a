// Styled spans -> blocks: lines, headings, quotes, code.

import { make } from "/static/dom.js";

const TAGS = { bold: "strong", italic: "em", underline: "u", strike: "s", code: "code", small: "small" };
const SAFE = /^https?:\/\//;

export function blocks(spans) {
  const drawn = [];
  for (const line of lines(spans)) {
    const kind = kindOf(line);
    const last = drawn.at(-1);
    if (kind === "blockquote" && last?.tagName === "BLOCKQUOTE") last.append(make("p", {}, ...line.map(piece)));
    else if (kind === "blockquote") drawn.push(make("blockquote", {}, make("p", {}, ...line.map(piece))));
    else drawn.push(make(kind, { class: line.length ? null : "gap" }, ...line.map(piece)));
  }
  return drawn;
}

function lines(spans) {
  const found = [[]];
  for (const span of spans) {
    const parts = span.styles.includes("pre") ? [span.text] : span.text.split("\n");
    parts.forEach((text, at) => {
      if (at) found.push([]);
      if (text) found.at(-1).push({ ...span, text });
    });
  }
  return found;
}

function kindOf(line) {
  const all = (style) => line.length > 0 && line.every((span) => span.styles.includes(style));
  if (all("quote")) return "blockquote";
  if (all("heading")) return "h4";
  return all("pre") ? "pre" : "p";
}

function piece(span) {
  let node = document.createTextNode(span.text);
  for (const style of span.styles) {
    if (TAGS[style]) node = make(TAGS[style], {}, node);
    else if (style === "spoiler") node = make("span", { class: "spoiler", tabindex: "0" }, node);
  }
  if (span.url && SAFE.test(span.url)) node = link(span.url, node);
  return node;
}

export const link = (url, ...children) =>
  make("a", { href: SAFE.test(url) ? url : null, target: "_blank", rel: "noopener noreferrer" }, ...children);

export function picture({ url, alt }) {
  const still = document.documentElement.hasAttribute("data-still");
  if (/\.mp4($|\?)/.test(url)) return film(url, alt, still);
  return still && /\.(gif|webp)($|\?)/.test(url) ? frozen(url, alt) : make("img", { src: url, alt: alt ?? "" });
}

function film(url, alt, still) {
  const film = make("video", { src: url, loop: true, playsinline: true, controls: still, "aria-label": alt });
  film.muted = true;
  film.autoplay = !still;
  return film;
}

// The first frame of a moving picture.
function frozen(url, alt) {
  const canvas = make("canvas", { role: "img", "aria-label": alt ?? "" });
  const image = new Image();
  image.onload = () => {
    Object.assign(canvas, { width: image.naturalWidth, height: image.naturalHeight });
    canvas.getContext("2d").drawImage(image, 0, 0);
  };
  image.src = url;
  return canvas;
}
