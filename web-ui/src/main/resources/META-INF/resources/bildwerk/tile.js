// One picture of the gallery with its marks.
import { make } from "./http.js";
import { placeholder } from "./thumbhash.js";

/** Makes a tile; the placeholder is there at once, the picture fades in when it has arrived. */
export function tile(row, index, labels, width, height) {
  const element = make("div", { className: "bw-tile", role: "option" });
  element.dataset.index = index;
  element.dataset.pick = row.pick ?? 0;
  element.setAttribute("aria-label", describe(row, labels));
  const hash = placeholder(row.hash);
  if (hash) {
    element.style.backgroundImage = `url(${hash})`;
  }
  element.append(picture(row, width, height), title(row), dot(row, labels), marks(row, labels), pick(), ring());
  if (row.stars) {
    element.append(make("span", { className: "bw-tile-stars", textContent: "★".repeat(row.stars), "aria-hidden": "true" }));
  }
  return element;
}

function describe(row, labels) {
  const words = [row.title, labels.status?.[row.status]];
  (row.marks ?? []).forEach((mark) => words.push(mark.hint ?? mark.text));
  if (row.stars) {
    words.push(`${row.stars} ★`);
  }
  return words.filter(Boolean).join(", ");
}

/** Returns the smallest preview whose pixels suffice; a cut panorama is shown larger than its tile. */
function edge(row, width, height) {
  const needed = Math.max(row.w, row.h) * Math.max(width / row.w, height / row.h) * devicePixelRatio;
  return [256, 512].find((each) => needed <= each * 1.15) ?? 1024;
}

function picture(row, width, height) {
  const image = make("img", { alt: "", decoding: "async", draggable: false });
  if (row.preview) {
    image.addEventListener("load", () => image.classList.add("bw-shown"));
    image.src = row.preview.replace("{size}", String(edge(row, width, height)));
  }
  return image;
}

function title(row) {
  return make("span", { className: "bw-tile-title", textContent: row.title, "aria-hidden": "true" });
}

function dot(row, labels) {
  const mark = make("span", { className: "bw-dot", title: labels.status?.[row.status] ?? "", "aria-hidden": "true" });
  mark.dataset.status = row.status;
  return mark;
}

function marks(row) {
  const box = make("span", { className: "bw-marks", "aria-hidden": "true" });
  for (const mark of row.marks ?? []) {
    const badge = make("span", { className: "bw-mark", textContent: mark.text, title: mark.hint ?? "" });
    badge.dataset.tone = mark.tone ?? "";
    box.append(badge);
  }
  return box;
}

function pick() {
  const icon = make("span", { className: "bw-icon" });
  icon.dataset.icon = "check";
  return make("button", { className: "bw-tile-pick", type: "button", tabIndex: -1 }, icon);
}

function ring() {
  return make("span", { className: "bw-tile-ring" });
}
