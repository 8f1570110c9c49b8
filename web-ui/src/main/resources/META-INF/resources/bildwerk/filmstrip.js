// <bildwerk-filmstrip>: the result that the open picture came from, and where the picture stands in it.
import { fill, make } from "./http.js";
import { placeholder } from "./thumbhash.js";
import { result } from "./results.js";

const AROUND = 20;
const AHEAD = 200;

class Filmstrip extends HTMLElement {
  #labels = {};
  #source = null;
  #current = null;
  #result = null;
  #changed = () => this.#draw();

  set labels(value) {
    this.#labels = typeof value === "string" ? JSON.parse(value) : (value ?? {});
  }

  set source(value) {
    this.#source = value;
    this.#follow();
  }

  set current(value) {
    this.#current = value;
    this.#draw();
  }

  connectedCallback() {
    this.setAttribute("role", "listbox");
    this.setAttribute("aria-orientation", "horizontal");
    this.setAttribute("aria-label", this.#labels.name ?? "");
    this.#follow();
  }

  disconnectedCallback() {
    this.#result?.removeEventListener("change", this.#changed);
  }

  /** Goes to the next or the previous picture. */
  step(by) {
    const index = this.#result?.index(this.#current) ?? -1;
    const row = this.#result?.rows[index + by];
    if (index >= 0 && row) {
      this.#go(row);
    }
  }

  #go(row) {
    this.dispatchEvent(new CustomEvent("bw-go", { detail: { id: row.id } }));
  }

  #follow() {
    if (!this.isConnected || !this.#source) {
      return;
    }
    this.#result?.removeEventListener("change", this.#changed);
    this.#result = result(this.#source);
    this.#result.addEventListener("change", this.#changed);
    if (this.#result.total === null) {
      this.#result.more();
    }
    this.#draw();
  }

  #draw() {
    if (!this.isConnected || !this.#result) {
      return;
    }
    const index = this.#result.index(this.#current);
    if (index < 0 && !this.#result.done && this.#result.rows.length && this.#result.rows.length < 2000) {
      this.#result.more();
    }
    if (index > this.#result.rows.length - AROUND && !this.#result.done) {
      this.#result.more();
    }
    const from = Math.max(0, index - AROUND);
    const rows = index < 0 ? [] : this.#result.rows.slice(from, index + AROUND + 1);
    this.replaceChildren(...rows.map((row) => this.#frame(row)));
    this.hidden = rows.length < 2;
    this.querySelector("[aria-selected=true]")?.scrollIntoView({ inline: "center", block: "nearest" });
    const place = index < 0 ? "" : fill(this.#labels.place, index + 1, this.#result.total);
    const following = index < 0 ? [] : this.#result.rows.slice(index + 1, index + 1 + AHEAD).map((row) => row.id);
    this.dispatchEvent(new CustomEvent("bw-place", { detail: { place, following, first: index <= 0, last: index >= this.#result.total - 1 } }));
  }

  #frame(row) {
    const chosen = row.id === this.#current;
    const image = make("img", { alt: "", loading: "lazy", draggable: false });
    if (row.preview) {
      image.src = row.preview.replace("{size}", "256");
    }
    const ground = placeholder(row.hash);
    image.style.backgroundImage = ground ? `url(${ground})` : "";
    const button = make("button", { type: "button", role: "option", "aria-label": row.title, "aria-selected": String(chosen), title: row.title }, image);
    button.addEventListener("click", () => this.#go(row));
    return button;
  }
}

customElements.define("bildwerk-filmstrip", Filmstrip);
