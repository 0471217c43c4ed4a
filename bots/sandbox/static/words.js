// Styled spans -> blocks: lines, items of lists, headings, quotes, code.

import { make, moment } from "/static/dom.js";

const TAGS = { bold: "strong", italic: "em", underline: "u", strike: "s", code: "code", small: "small" };
const SAFE = /^https?:\/\//;

const MARKER = /^(•|\d+\.) /;

// `say(text)` sends what is tapped, in an app that lets one tap a command.
export function blocks(spans, say) {
  const drawn = [];
  let apart = false; // below a blank line, which is room and nothing to read
  for (const line of lines(spans)) {
    if (line.length) add(drawn, line, apart, say);
    apart = line.length === 0;
  }
  return drawn;
}

function add(drawn, line, apart, say) {
  const kind = kindOf(line);
  const last = drawn.at(-1);
  const inner = () => paragraph(line, say);
  if (kind === "blockquote" && last?.tagName === "BLOCKQUOTE" && !apart) return last.append(inner());
  const block = kind === "p" ? inner() : make(kind, {}, ...(kind === "blockquote" ? [inner()] : pieces(line, say)));
  if (kind === "h4") block.dir = "auto";
  block.classList.toggle("apart", apart && drawn.length > 0);
  drawn.push(block);
}

// An item of a list hangs on its marker.
function paragraph(line, say) {
  const [marker] = MARKER.exec(line[0].text) ?? [];
  if (!marker) return make("p", { dir: "auto" }, ...pieces(line, say));
  const rest = [{ ...line[0], text: line[0].text.slice(marker.length) }, ...line.slice(1)];
  return make("p", { class: "item", dir: "auto" }, make("span", { class: "marker" }, marker), ...pieces(rest, say));
}

const pieces = (line, say) => line.map((span) => piece(span, say));

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

function piece(span, say) {
  let node = span.at ? moment(span) : document.createTextNode(span.text);
  for (const style of span.styles) {
    if (TAGS[style]) node = make(TAGS[style], {}, node);
    else if (style === "spoiler") node = make("span", { class: "spoiler", tabindex: "0" }, node);
  }
  if (span.url && SAFE.test(span.url)) node = link(span.url, node);
  if (say && span.styles.includes("command")) {
    node = make("button", { type: "button", class: "command", click: () => say(span.text) }, node);
  }
  return node;
}

export const link = (url, ...children) =>
  make("a", { href: SAFE.test(url) ? url : null, target: "_blank", rel: "noopener noreferrer" }, ...children);

const KIB = 1024;
const UNITS = ["byte", "kilobyte", "megabyte"];

function sizeOf(bytes) {
  const step = Math.min(Math.max(0, Math.floor(Math.log(bytes) / Math.log(KIB))), UNITS.length - 1);
  const form = { style: "unit", unit: UNITS[step], maximumFractionDigits: step > 1 ? 1 : 0 };
  return new Intl.NumberFormat(undefined, form).format(bytes / KIB ** step);
}

// A file to open; what an app keeps for those who cannot see it is told on asking.
export function file({ name, url, size, description }) {
  const opens = link(url, make("b", {}, name), make("small", {}, sizeOf(size)));
  opens.classList.add("file");
  if (description) opens.title = description;
  return opens;
}
