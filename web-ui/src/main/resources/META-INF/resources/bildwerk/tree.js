// <bildwerk-tree>: schemes with their concepts. Walked by arrows; what changes them is asked of the server.
//
// Properties: labels, nodes [{path, kind, label, words, count, children}], chosen (path), keys
// Attributes: editable
// Events:     tree-choose, tree-edit, tree-add, tree-delete {path}; tree-move {path, onto}
import { fill, make } from "./http.js";

const PAUSE = 160;
const ACTS = { n: "tree-add", Delete: "tree-delete" };

class Tree extends HTMLElement {
  #labels = {};
  #nodes = [];
  #chosen = null;
  #open = new Set();
  #shown = [];
  #timer = 0;
  #known = false;
  keys = true;

  set labels(value) {
    this.#labels = typeof value === "string" ? JSON.parse(value) : (value ?? {});
  }

  set nodes(value) {
    this.#nodes = (typeof value === "string" ? JSON.parse(value) : value) ?? [];
    if (!this.#known && this.#nodes.length) {
      this.#known = true;
      this.#nodes.forEach((scheme) => this.#open.add(scheme.path));
    }
    this.#reveal();
    this.#draw();
  }

  set chosen(path) {
    this.#chosen = path || null;
    this.#reveal();
    this.#draw();
  }

  connectedCallback() {
    if (this.list) {
      return;
    }
    this.field = make("input", { type: "search", placeholder: this.#labels.filter ?? "" });
    this.field.setAttribute("aria-label", this.#labels.filter ?? "");
    this.field.addEventListener("input", () => this.#draw());
    this.field.addEventListener("keydown", (event) => {
      if (event.key === "ArrowDown") {
        event.preventDefault();
        this.list.querySelector('[tabindex="0"]')?.focus();
      }
    });
    this.list = make("div", { role: "tree" });
    this.list.setAttribute("aria-label", this.#labels.name ?? "");
    this.list.addEventListener("keydown", (event) => this.#key(event));
    this.append(make("div", { className: "bw-tree-filter" }, this.field), this.list);
    this.#draw();
  }

  /** Puts the focus on the chosen line. */
  focus() {
    (this.list?.querySelector('[tabindex="0"]') ?? this.field)?.focus();
  }

  #reveal() {
    const parts = (this.#chosen ?? "").split("/");
    for (let i = 1; i < parts.length; i++) {
      this.#open.add(parts.slice(0, i).join("/"));
    }
  }

  #draw() {
    if (!this.list) {
      return;
    }
    const wanted = this.field.value.trim().toLowerCase();
    const held = this.list.contains(document.activeElement);
    this.#shown = [];
    this.#nodes.forEach((node, i) => this.#collect(node, 1, i + 1, this.#nodes.length, wanted, null));
    const current = this.#shown.some((line) => line.node.path === this.#chosen) ? this.#chosen : this.#shown[0]?.node.path;
    this.list.replaceChildren(...this.#shown.map((line) => this.#line(line, line.node.path === current)));
    if (!this.#shown.length && wanted) {
      this.list.append(make("p", { className: "bw-second", textContent: fill(this.#labels.nothing, this.field.value) }));
    }
    const line = this.list.querySelector('[tabindex="0"]');
    if (held) {
      line?.focus();
    }
    line?.scrollIntoView({ block: "nearest" });
  }

  #matches(node, wanted) {
    return node.words.includes(wanted) || node.children.some((child) => this.#matches(child, wanted));
  }

  #collect(node, level, place, size, wanted, parent) {
    if (wanted && !this.#matches(node, wanted)) {
      return;
    }
    const open = wanted ? node.children.some((child) => this.#matches(child, wanted)) : this.#open.has(node.path);
    this.#shown.push({ node, level, place, size, open, parent, hit: Boolean(wanted) && node.words.includes(wanted) });
    if (open) {
      node.children.forEach((child, i) => this.#collect(child, level + 1, i + 1, node.children.length, wanted, node));
    }
  }

  #line(line, current) {
    const { node } = line;
    const twist = make("span", { className: "bw-tree-twist" });
    twist.setAttribute("aria-hidden", "true");
    twist.addEventListener("click", (event) => {
      event.stopPropagation();
      this.#toggle(line);
    });
    const count = make("span", { className: "bw-count", textContent: node.count ? fill("{0}", node.count) : "" });
    const element = make("div", { role: "treeitem", tabIndex: current ? 0 : -1 });
    element.append(twist, make("span", { className: "bw-ellipsis", textContent: node.label }), count);
    element.dataset.kind = node.kind;
    element.dataset.path = node.path;
    element.toggleAttribute("data-hit", line.hit);
    element.style.setProperty("--level", line.level - 1);
    element.setAttribute("aria-level", line.level);
    element.setAttribute("aria-posinset", line.place);
    element.setAttribute("aria-setsize", line.size);
    element.setAttribute("aria-selected", String(node.path === this.#chosen));
    element.setAttribute("aria-label", node.count ? `${node.label}, ${fill(this.#labels.pictures, node.count)}` : node.label);
    if (node.children.length) {
      element.setAttribute("aria-expanded", String(line.open));
    }
    element.addEventListener("click", (event) =>
      event.detail === 2 ? this.#tell("tree-edit", node.path) : this.#choose(line, 0),
    );
    this.#draggable(element, node);
    return element;
  }

  #draggable(element, node) {
    if (!this.hasAttribute("editable")) {
      return;
    }
    element.draggable = node.kind === "concept";
    element.addEventListener("dragstart", (event) => {
      this.dragged = node.path;
      event.dataTransfer.effectAllowed = "move";
      event.dataTransfer.setData("text/plain", node.label);
    });
    element.addEventListener("dragend", () => (this.dragged = null));
    element.addEventListener("dragover", (event) => {
      if (this.#takes(node)) {
        event.preventDefault();
        element.setAttribute("over", "");
      }
    });
    element.addEventListener("dragleave", () => element.removeAttribute("over"));
    element.addEventListener("drop", (event) => {
      event.preventDefault();
      element.removeAttribute("over");
      this.dispatchEvent(new CustomEvent("tree-move", { detail: { path: this.dragged, onto: node.path } }));
    });
  }

  /** Within one scheme, never into itself, and not where it hangs already. */
  #takes(node) {
    const from = this.dragged;
    return (
      from &&
      from.split("/")[0] === node.path.split("/")[0] &&
      `${node.path}/`.indexOf(`${from}/`) !== 0 &&
      from.slice(0, from.lastIndexOf("/")) !== node.path
    );
  }

  #toggle(line, open = !line.open) {
    if (open) {
      this.#open.add(line.node.path);
    } else {
      this.#open.delete(line.node.path);
    }
    this.#draw();
  }

  #choose(line, pause) {
    this.#chosen = line.node.path;
    this.#draw();
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#tell("tree-choose", line.node.path), pause);
  }

  #key(event) {
    const at = this.#shown.findIndex((line) => line.node.path === event.target.dataset?.path);
    if (at < 0 || event.ctrlKey || event.metaKey || event.altKey) {
      return;
    }
    const line = this.#shown[at];
    if (this.#walk(event.key, at, line) || this.#act(event.key, line)) {
      event.preventDefault();
      event.stopPropagation();
    }
  }

  #walk(key, at, line) {
    const last = this.#shown.length - 1;
    const to = { ArrowDown: Math.min(last, at + 1), ArrowUp: Math.max(0, at - 1), Home: 0, End: last }[key];
    if (to !== undefined) {
      this.#go(this.#shown[to]);
    } else if (key === "ArrowRight" && line.node.children.length) {
      line.open ? this.#go(this.#shown[at + 1]) : this.#toggle(line, true);
    } else if (key === "ArrowLeft") {
      const above = this.#shown.find((each) => each.node === line.parent);
      line.open && line.node.children.length ? this.#toggle(line, false) : above && this.#go(above);
    } else {
      return false;
    }
    return true;
  }

  #act(key, line) {
    const name = this.keys ? ACTS[key.length === 1 ? key.toLowerCase() : key] : null;
    if (key === " ") {
      this.#choose(line, 0);
    } else if (key === "Enter") {
      this.#tell("tree-edit", line.node.path);
    } else if (name && this.hasAttribute("editable")) {
      this.#tell(name, line.node.path);
    } else {
      return false;
    }
    return true;
  }

  #go(line) {
    this.#choose(line, PAUSE);
    this.list.querySelector('[tabindex="0"]')?.focus();
  }

  #tell(name, path) {
    clearTimeout(this.#timer);
    this.#chosen = path;
    this.dispatchEvent(new CustomEvent(name, { detail: { path } }));
  }
}

customElements.define("bildwerk-tree", Tree);
