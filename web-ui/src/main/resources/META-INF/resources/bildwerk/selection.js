// What is selected in a gallery: ids, with the place where a stretch of them begins.

export class Selection {
  #ids = new Set();
  #anchor = 0;
  #changed;

  constructor(changed) {
    this.#changed = changed;
  }

  get size() {
    return this.#ids.size;
  }

  has(id) {
    return this.#ids.has(id);
  }

  ids() {
    return [...this.#ids];
  }

  only(id, index) {
    this.#ids = new Set([id]);
    this.#anchor = index;
    this.#changed();
  }

  toggle(id, index) {
    this.#ids.delete(id) || this.#ids.add(id);
    this.#anchor = index;
    this.#changed();
  }

  /** Selects everything from the anchor to here. */
  stretch(rows, index) {
    const [from, to] = [Math.min(this.#anchor, index), Math.max(this.#anchor, index)];
    this.#ids = new Set(rows.slice(from, to + 1).map((row) => row.id));
    this.#changed();
  }

  all(rows) {
    this.#ids = new Set(rows.map((row) => row.id));
    this.#changed();
  }

  drop(ids) {
    ids.forEach((id) => this.#ids.delete(id));
    this.#changed();
  }

  clear() {
    if (this.#ids.size) {
      this.#ids.clear();
      this.#changed();
    }
  }
}
