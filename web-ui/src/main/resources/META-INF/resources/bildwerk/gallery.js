// <bildwerk-gallery>: a result as justified rows. Only the rows near the window are in the document.
import { fill, json, make } from "./http.js";
import { justify } from "./justify.js";
import { forget, result } from "./results.js";
import { Keys } from "./gallery-keys.js";
import { look } from "./look.js";
import { Selection } from "./selection.js";
import { tile } from "./tile.js";

class Gallery extends HTMLElement {
  #labels = {};
  #source = null;
  #height = 140;
  #result = null;
  #layout = { lines: [], height: 0 };
  #shown = new Map();
  #frame = 0;
  #changed = () => this.#arrange();
  #resized = new ResizeObserver(() => this.#arrange());
  selection = new Selection(() => this.#marked());
  active = 0;
  keysOn = true;

  set labels(value) {
    this.#labels = typeof value === "string" ? JSON.parse(value) : (value ?? {});
  }

  get labels() {
    return this.#labels;
  }

  set source(value) {
    if (value !== this.#source) {
      this.#source = value;
      this.selection.clear();
      this.#follow();
    }
  }

  set density(value) {
    this.#height = Number(value) || 140;
    this.#arrange();
  }

  set keys(value) {
    this.keysOn = value !== false;
  }

  get rows() {
    return this.#result?.rows ?? [];
  }

  connectedCallback() {
    this.setAttribute("role", "listbox");
    this.setAttribute("aria-multiselectable", "true");
    this.setAttribute("aria-label", this.#labels.pictures ?? "");
    this.sheet ??= this.appendChild(make("div", { className: "bw-sheet", role: "presentation" }));
    if (!this.wiring) {
      this.wiring = new Keys(this);
      this.addEventListener("scroll", () => this.#scrolled(), { passive: true });
      this.addEventListener("wheel", (event) => this.#wheel(event), { passive: false });
    }
    this.#resized.observe(this);
    this.#follow();
  }

  disconnectedCallback() {
    this.#resized.disconnect();
    clearTimeout(this.watching);
    this.#result?.removeEventListener("change", this.#changed);
    this.#remember();
  }

  /** Fetches the result anew, for example after an upload. */
  refresh() {
    forget(this.#source);
    this.#follow();
  }

  /** Takes changed rows from the server. */
  change(rows) {
    this.#result?.change(rows);
    this.#redraw();
  }

  /** Asks for these rows again, because they changed. */
  async reload(ids) {
    const address = new URL("/app-data/library/rows", location.origin);
    ids.slice(0, 400).forEach((id) => address.searchParams.append("id", id));
    this.change(await json(address));
  }

  drop(ids) {
    this.#result?.drop(ids);
    this.selection.drop(ids);
    this.#redraw();
  }

  clear() {
    this.selection.clear();
  }

  open(index) {
    const row = this.rows[index];
    if (row) {
      this.#remember();
      this.#tell("bw-open", { id: row.id, index, total: this.#result.total });
    }
  }

  look(index) {
    look(this, index);
  }

  rate(change) {
    const ids = this.selection.size ? this.selection.ids() : this.rows[this.active] ? [this.rows[this.active].id] : [];
    const chosen = new Set(ids);
    this.rows.filter((row) => chosen.has(row.id)).forEach((row) => Object.assign(row, change));
    this.#redraw();
    this.#tell("bw-rate", { ids, change });
    if (this.selection.size <= 1) {
      this.focusOn(Math.min(this.active + 1, this.rows.length - 1), this.selection.size === 1);
    }
  }

  command(name) {
    // What is selected goes first, so that a quick hand does not act on the selection before.
    clearTimeout(this.telling);
    this.#tell("bw-selection", { ids: this.selection.ids() });
    this.#tell("bw-command", { name });
  }

  focusOn(index, select = false) {
    if (!this.rows[index]) {
      return;
    }
    this.active = index;
    const line = this.#layout.lines.find((each) => each.boxes.at(-1).index >= index);
    if (line.top < this.scrollTop) {
      this.scrollTop = line.top - 8;
    } else if (line.top + line.height > this.scrollTop + this.clientHeight) {
      this.scrollTop = line.top + line.height - this.clientHeight + 8;
    }
    if (select) {
      this.selection.only(this.rows[index].id, index);
    }
    this.#window();
    this.#shown.get(index)?.focus({ preventScroll: true });
    this.#marked();
  }

  /** Returns the picture above or below, by where it stands. */
  beside(index, step) {
    const at = this.#layout.lines.findIndex((line) => line.boxes.at(-1).index >= index);
    const box = this.#layout.lines[at]?.boxes.find((each) => each.index === index);
    const target = this.#layout.lines[at + step];
    if (!box || !target) {
      return index;
    }
    const middle = box.left + box.width / 2;
    return (target.boxes.find((each) => each.left + each.width >= middle) ?? target.boxes.at(-1)).index;
  }

  #follow() {
    if (!this.isConnected || !this.#source) {
      return;
    }
    this.#result?.removeEventListener("change", this.#changed);
    this.#result = result(this.#source);
    this.#result.addEventListener("change", this.#changed);
    this.active = this.#result.place?.active ?? 0;
    this.#clearTiles();
    if (this.#result.total === null) {
      this.setAttribute("aria-busy", "true");
      this.#waiting();
      this.#result.more();
    } else {
      this.#arrange();
      this.scrollTop = this.#result.place?.top ?? 0;
    }
  }

  #remember() {
    if (this.#result) {
      this.#result.place = { top: this.scrollTop, active: this.active };
    }
  }

  #clearTiles() {
    this.#shown.clear();
    this.sheet.replaceChildren();
  }

  #waiting() {
    const rows = Array.from({ length: 24 }, (unused, index) => ({ w: [4, 3, 3, 2, 16][index % 5], h: [3, 4, 2, 3, 9][index % 5] }));
    for (const line of justify(rows, this.#width(), this.#height).lines) {
      for (const box of line.boxes) {
        const ghost = make("div", { className: "bw-tile", "data-waiting": "", "aria-hidden": "true" });
        Object.assign(ghost.style, place(line, box));
        this.sheet.append(ghost);
      }
    }
  }

  #width() {
    return Math.max(120, this.sheet.clientWidth || this.clientWidth - 32);
  }

  #arrange() {
    if (!this.#result || this.#result.total === null || !this.isConnected) {
      this.#told();
      return;
    }
    this.removeAttribute("aria-busy");
    this.#layout = justify(this.rows, this.#width(), this.#height);
    const seen = this.rows.length || 1;
    const whole = this.#result.done ? this.#layout.height : (this.#layout.height * this.#result.total) / seen;
    this.sheet.style.height = `${Math.min(whole, 8_000_000) + 72}px`;
    this.#clearTiles();
    this.#window();
    this.#told();
  }

  #told() {
    if (this.#result) {
      const failure = this.#result.failure?.message ?? null;
      this.#tell("bw-result", { total: this.#result.total, failure });
    }
  }

  #scrolled() {
    cancelAnimationFrame(this.#frame);
    this.#frame = requestAnimationFrame(() => this.#window());
  }

  #window() {
    const from = this.scrollTop - 600;
    const to = this.scrollTop + this.clientHeight + 900;
    const wanted = new Set();
    for (const line of this.#near(from, to)) {
      for (const box of line.boxes) {
        wanted.add(box.index);
        if (!this.#shown.has(box.index)) {
          this.#show(line, box);
        }
      }
    }
    for (const [index, element] of this.#shown) {
      if (!wanted.has(index)) {
        element.remove();
        this.#shown.delete(index);
      }
    }
    if (!this.#result.done && to + 1500 > this.#layout.height) {
      this.#result.more();
    }
    this.#watch();
  }

  /** Looks again after pictures whose preview is still being made. */
  #watch() {
    clearTimeout(this.watching);
    const waiting = [...this.#shown.keys()].map((index) => this.rows[index]).filter((row) => row?.waiting);
    if (waiting.length && this.isConnected) {
      this.watching = setTimeout(() => this.reload(waiting.map((row) => row.id)).catch(() => this.#watch()), 1500);
    }
  }

  #near(from, to) {
    const lines = this.#layout.lines;
    let low = 0;
    for (let high = lines.length; low < high; ) {
      const middle = (low + high) >> 1;
      lines[middle].top + lines[middle].height < from ? (low = middle + 1) : (high = middle);
    }
    let end = low;
    while (end < lines.length && lines[end].top < to) {
      end++;
    }
    return lines.slice(low, end);
  }

  #show(line, box) {
    const row = this.rows[box.index];
    const element = tile(row, box.index, this.#labels, box.width, line.height);
    Object.assign(element.style, place(line, box));
    this.#dress(element, row, box.index);
    this.#shown.set(box.index, element);
    this.sheet.append(element);
  }

  #dress(element, row, index) {
    const chosen = this.selection.has(row.id);
    element.setAttribute("aria-selected", String(chosen));
    element.setAttribute("aria-setsize", String(this.#result.total));
    element.setAttribute("aria-posinset", String(index + 1));
    element.tabIndex = index === this.active ? 0 : -1;
    element.querySelector(".bw-tile-pick").setAttribute(
      "aria-label",
      fill(chosen ? this.#labels.unselect : this.#labels.select, row.title),
    );
  }

  #redraw() {
    const focused = this.contains(document.activeElement);
    this.#arrange();
    if (focused) {
      this.#shown.get(this.active)?.focus({ preventScroll: true });
    }
  }

  #marked() {
    for (const [index, element] of this.#shown) {
      this.#dress(element, this.rows[index], index);
    }
    clearTimeout(this.telling);
    this.telling = setTimeout(() => this.#tell("bw-selection", { ids: this.selection.ids() }), 60);
  }

  #wheel(event) {
    if (event.ctrlKey) {
      event.preventDefault();
      this.#tell("bw-density", { height: Math.min(320, Math.max(90, this.#height - Math.sign(event.deltaY) * 24)) });
    }
  }

  #tell(name, detail) {
    this.dispatchEvent(new CustomEvent(name, { detail }));
  }
}

function place(line, box) {
  return { top: `${line.top}px`, left: `${box.left}px`, width: `${box.width}px`, height: `${line.height}px` };
}

customElements.define("bildwerk-gallery", Gallery);
