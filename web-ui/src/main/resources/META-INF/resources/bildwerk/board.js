// <bildwerk-board>: pictures in the making, order by order. A tile waits, then shows how the picture stands while it
// sharpens, then the picture itself with its marks. A matrix is a table with its values at the edges.
//
// Properties: orders ([{id, title, facts, columns, rows, across, tiles}]), labels, keys (whether single letters act)
// Methods:    patch(tiles) draws these tiles as they are now; pick(ids); stay(id) selects it and gives it the focus
// Events:     board-selection {ids}, board-command {name, ids}, board-order {name, id}
//
// A tile: {id, state, step, of, preview, src, width, height, name, marks: [{text, tone, hint}], note}
// States: waiting, running, made, kept, failed, cancelled
import { BoardKeys } from "./board-keys.js";
import { drawTile } from "./board-tile.js";
import { make } from "./http.js";

class BildwerkBoard extends HTMLElement {
  #orders = [];
  #tiles = new Map();
  #selected = [];
  #labels = {};
  keys = true;

  connectedCallback() {
    this.classList.add("bw-board");
    if (!this.listening) {
      this.listening = new BoardKeys(this);
      this.addEventListener("click", (event) => this.#click(event));
    }
  }

  set labels(texts) { this.#labels = texts; this.#draw(); }
  get labels() { return this.#labels; }

  set orders(orders) {
    this.#orders = orders ?? [];
    this.#draw();
  }

  get tiles() { return [...this.querySelectorAll(".bw-shot")]; }
  get selected() { return this.#selected; }

  /** Draws tiles as they are now, without touching the others. */
  patch(tiles) {
    for (const tile of tiles) {
      const element = this.#tiles.get(tile.id);
      if (element) drawTile(element, tile, this.#labels);
    }
  }

  /** Selects tiles and says so. */
  pick(ids, told = true) {
    this.#selected = ids.filter((id) => this.#tiles.has(id));
    for (const [id, element] of this.#tiles) {
      element.setAttribute("aria-selected", String(this.#selected.includes(id)));
    }
    if (told) this.dispatchEvent(new CustomEvent("board-selection", { detail: { ids: this.#selected } }));
  }

  /** Goes back to a picture that has to be looked at. */
  stay(id) {
    const element = this.#tiles.get(id);
    if (!element) return;
    this.pick([id]);
    this.focusOn(element);
  }

  focusOn(element) {
    for (const each of this.tiles) each.tabIndex = each === element ? 0 : -1;
    element.focus();
    element.scrollIntoView({ block: "nearest" });
  }

  command(name, ids = this.#selected) {
    if (ids.length > 0 || name === "keys" || name === "make") {
      this.dispatchEvent(new CustomEvent("board-command", { detail: { name, ids } }));
    }
  }

  #draw() {
    const before = this.#tiles;
    this.#tiles = new Map();
    const focused = document.activeElement?.closest?.(".bw-shot")?.dataset.id;
    this.replaceChildren(...this.#orders.map((order) => this.#order(order, before)));
    this.pick(this.#selected, false);
    const tiles = this.tiles;
    const active = this.#tiles.get(focused) ?? this.#tiles.get(this.#selected[0]) ?? tiles[0];
    for (const each of tiles) each.tabIndex = each === active ? 0 : -1;
    if (focused && active) active.focus({ preventScroll: true });
    this.#reveal();
  }

  /** Brings what was ordered just now into sight. */
  #reveal() {
    const first = this.#orders[0]?.id;
    if (this.newest !== undefined && first !== this.newest && this.#orders[1]?.id === this.newest) {
      this.firstElementChild.scrollIntoView({ block: "nearest" });
    }
    this.newest = first ?? null;
  }

  #order(order, before) {
    const tiles = order.tiles.map((tile) => {
      const element = before.get(tile.id) ?? make("div", { className: "bw-shot", role: "option" });
      drawTile(element, tile, this.#labels);
      this.#tiles.set(tile.id, element);
      return element;
    });
    const title = make("h3", { className: "bw-batch-title bw-ellipsis", textContent: order.title, title: order.title });
    const facts = make("span", { className: "bw-second bw-figures", textContent: order.facts });
    const head = make("header", { className: "bw-batch-head" }, title, facts, ...this.#deeds(order));
    const list = make("div", { role: "listbox", "aria-multiselectable": "true", "aria-label": order.title });
    if (order.columns) {
      list.className = "bw-matrix";
      list.style.setProperty("--columns", order.columns.length);
      list.append(...this.#matrix(order, tiles));
    } else {
      list.className = "bw-shots";
      list.append(...tiles);
    }
    const section = make("section", { className: "bw-batch" }, head, list);
    section.dataset.id = order.id;
    return section;
  }

  #deeds(order) {
    return (order.deeds ?? []).map((name) => {
      const text = this.#labels[name];
      const button = make("button", { className: "bw-linklike", type: "button", textContent: text,
        "aria-label": `${text}: ${order.title}` });
      button.dataset.order = name;
      return button;
    });
  }

  #matrix(order, tiles) {
    const per = order.tiles.length / (order.columns.length * order.rows.length);
    const label = (text, kind) => make("div", { className: `bw-matrix-${kind}`, textContent: text, title: text });
    const cells = [label(order.corner ?? "", "corner"), ...order.columns.map((text) => label(text, "column"))];
    order.rows.forEach((row, y) => {
      cells.push(label(row, "row"));
      order.columns.forEach((_, x) => {
        const from = (order.across === "rows" ? x * order.rows.length + y : y * order.columns.length + x) * per;
        cells.push(make("div", { className: "bw-matrix-cell" }, ...tiles.slice(from, from + per)));
      });
    });
    return cells;
  }

  #click(event) {
    const deed = event.target.closest("[data-order]");
    if (deed) {
      const id = deed.closest(".bw-batch").dataset.id;
      this.dispatchEvent(new CustomEvent("board-order", { detail: { name: deed.dataset.order, id } }));
      return;
    }
    const tile = event.target.closest(".bw-shot");
    if (!tile) return;
    const button = event.target.closest("[data-do]");
    if (button) {
      this.command(button.dataset.do, [tile.dataset.id]);
      return;
    }
    this.choose(tile, event);
    this.focusOn(tile);
  }

  /** Selects as the mouse and the keys do everywhere: alone, with Ctrl beside, with Shift up to it. */
  choose(tile, event) {
    const id = tile.dataset.id;
    if (event.shiftKey && this.#selected.length > 0) {
      const ids = this.tiles.map((each) => each.dataset.id);
      const [from, to] = [ids.indexOf(this.#selected[0]), ids.indexOf(id)];
      const between = ids.slice(Math.min(from, to), Math.max(from, to) + 1);
      this.pick([this.#selected[0], ...between.filter((each) => each !== this.#selected[0])]);
    } else if (event.ctrlKey || event.metaKey) {
      this.pick(this.#selected.includes(id) ? this.#selected.filter((each) => each !== id) : [...this.#selected, id]);
    } else {
      this.pick([id]);
    }
  }
}

customElements.define("bildwerk-board", BildwerkBoard);
