// One picture on the board, from waiting to kept. It is drawn again in place, so that what is shown does not flicker.
import { fill, make } from "./http.js";

const RUNS = ["waiting", "running"];

/** Draws the tile as it is now. */
export function drawTile(element, tile, labels) {
  const before = element.dataset.state;
  element.dataset.id = tile.id;
  element.dataset.state = tile.state;
  element.style.aspectRatio = `${tile.width || 1} / ${tile.height || 1}`;
  element.dataset.shape = (tile.width || 1) > 1.8 * (tile.height || 1) ? "wide" : "";
  element.dataset.blocked = (tile.marks ?? []).some((mark) => mark.tone === "bad") ? "true" : "";
  element.title = tile.note ?? "";
  element.setAttribute("aria-label", [tile.name, stateWords(tile, labels), tile.note, ...(tile.marks ?? []).map((mark) => mark.hint ?? mark.text)]
    .filter(Boolean).join(", "));
  if (before !== tile.state || !element.firstChild) build(element, tile, labels);
  words(element, tile, labels);
  picture(element, tile);
  progress(element, tile, labels);
  marks(element, tile);
}

function stateWords(tile, labels) {
  return tile.state === "running" ? fill(labels.step, tile.step, tile.of) : labels[tile.state];
}

function build(element, tile, labels) {
  element.replaceChildren(...pictures(element));
  if (tile.state === "running") {
    const bar = make("span", { className: "bw-bar" }, make("i"));
    element.append(make("span", { className: "bw-shot-foot" },
      make("span", { className: "bw-shot-step bw-figures" }), stop(tile, labels), bar));
  } else if (!["made", "kept"].includes(tile.state)) {
    element.append(make("span", { className: "bw-shot-words" }));
    if (tile.state === "waiting") element.append(stop(tile, labels));
  }
  element.append(make("span", { className: "bw-marks", "aria-hidden": "true" }), make("span", { className: "bw-tile-ring" }));
}

function words(element, tile, labels) {
  const box = element.querySelector(".bw-shot-words");
  if (box) box.textContent = tile.note || (labels[tile.state] ?? "");
}

function stop(tile, labels) {
  const icon = make("span", { className: "bw-icon", "aria-hidden": "true" });
  icon.dataset.icon = "close";
  const button = make("button", { className: "bw-shot-cancel", type: "button", tabIndex: -1, title: labels.cancel,
    "aria-label": `${labels.cancel}: ${tile.name}` }, icon);
  button.dataset.do = "cancel";
  return button;
}

function pictures(element) {
  return [...element.querySelectorAll("img.bw-shot-picture")];
}

/** Shows the best there is: the picture over how it stood last, so that it only becomes sharper. */
function picture(element, tile) {
  const wanted = tile.src ?? (RUNS.includes(tile.state) ? tile.preview : null);
  const images = pictures(element);
  if (!wanted) {
    if (!RUNS.includes(tile.state)) for (const image of images) image.remove();
    return;
  }
  if (images.at(-1)?.getAttribute("src") === wanted) return;
  const next = make("img", { alt: "", decoding: "async", draggable: false, className: "bw-shot-picture" });
  next.classList.toggle("bw-shot-soft", wanted !== tile.src);
  next.addEventListener("load", () => {
    next.classList.add("bw-shown");
    // Also those that were wanted before and have not come yet.
    const all = pictures(element);
    for (const older of all.slice(0, Math.max(0, all.indexOf(next)))) older.remove();
  });
  next.addEventListener("error", () => next.remove());
  next.src = wanted;
  if (images.length > 0) images.at(-1).after(next); else element.prepend(next);
}

function progress(element, tile, labels) {
  if (tile.state !== "running") return;
  element.querySelector(".bw-shot-step").textContent = tile.of ? fill(labels.step, tile.step, tile.of) : labels.running;
  element.querySelector(".bw-bar").style.setProperty("--done", tile.of ? tile.step / tile.of : 0);
}

function marks(element, tile) {
  const box = element.querySelector(".bw-marks");
  box.replaceChildren(...(tile.marks ?? []).map((mark) => {
    const badge = make("span", { className: "bw-mark", textContent: mark.text, title: mark.hint ?? "" });
    badge.dataset.tone = mark.tone ?? "";
    return badge;
  }));
}
