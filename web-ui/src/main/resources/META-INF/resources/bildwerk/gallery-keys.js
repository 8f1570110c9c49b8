// Mouse and keys of the gallery: click selects, double click and Enter open, Space looks, arrows walk, Shift and Ctrl extend.

export class Keys {
  #gallery;

  constructor(gallery) {
    this.#gallery = gallery;
    gallery.addEventListener("click", (event) => this.#click(event));
    gallery.addEventListener("dblclick", (event) => this.#open(event));
    gallery.addEventListener("keydown", (event) => this.#key(event));
  }

  #index(event) {
    const tile = event.target.closest(".bw-tile[data-index]");
    return tile ? Number(tile.dataset.index) : null;
  }

  #click(event) {
    const gallery = this.#gallery;
    const index = this.#index(event);
    if (index === null) {
      gallery.selection.clear();
      return;
    }
    gallery.active = index;
    const row = gallery.rows[index];
    if (event.shiftKey) {
      gallery.selection.stretch(gallery.rows, index);
    } else if (event.ctrlKey || event.metaKey || event.target.closest(".bw-tile-pick")) {
      gallery.selection.toggle(row.id, index);
    } else {
      gallery.selection.only(row.id, index);
    }
    gallery.focusOn(index);
  }

  #open(event) {
    const index = this.#index(event);
    if (index !== null && !event.target.closest(".bw-tile-pick")) {
      this.#gallery.open(index);
    }
  }

  #key(event) {
    if (event.altKey) {
      return;
    }
    const acted = this.#walk(event) || this.#act(event) || this.#letter(event);
    if (acted) {
      event.preventDefault();
      event.stopPropagation();
    }
  }

  #walk(event) {
    const gallery = this.#gallery;
    const last = gallery.rows.length - 1;
    const target = {
      ArrowRight: () => Math.min(last, gallery.active + 1),
      ArrowLeft: () => Math.max(0, gallery.active - 1),
      ArrowDown: () => gallery.beside(gallery.active, 1),
      ArrowUp: () => gallery.beside(gallery.active, -1),
      Home: () => 0,
      End: () => last,
    }[event.key];
    if (!target || last < 0) {
      return false;
    }
    const index = target();
    if (event.shiftKey) {
      gallery.focusOn(index);
      gallery.selection.stretch(gallery.rows, index);
    } else {
      gallery.focusOn(index, !event.ctrlKey);
    }
    return true;
  }

  #act(event) {
    const gallery = this.#gallery;
    const control = event.ctrlKey || event.metaKey;
    const row = gallery.rows[gallery.active];
    if (control && event.key === "a") {
      gallery.selection.all(gallery.rows);
    } else if (control && event.key === " " && row) {
      gallery.selection.toggle(row.id, gallery.active);
    } else if (control) {
      return false;
    } else if (event.key === "Enter") {
      gallery.open(gallery.active);
    } else if (event.key === " ") {
      gallery.look(gallery.active);
    } else if (event.key === "Escape") {
      gallery.selection.clear();
    } else if (event.key === "Delete") {
      gallery.command("bin");
    } else {
      return false;
    }
    return true;
  }

  #letter(event) {
    const gallery = this.#gallery;
    if (!gallery.keysOn || event.ctrlKey || event.metaKey) {
      return false;
    }
    const picks = { p: 1, x: -1, u: 0 };
    const key = event.key.toLowerCase();
    if (event.shiftKey && (key === "a" || key === "r")) {
      gallery.command(key === "a" ? "approve" : "reject");
    } else if (key in picks && !event.shiftKey) {
      gallery.rate({ pick: picks[key] });
    } else if (/^[0-5]$/.test(key)) {
      gallery.rate({ stars: Number(key) });
    } else if (key === "e") {
      gallery.open(gallery.active);
    } else if (key === "b" && !event.shiftKey) {
      gallery.command("collect");
    } else if (key === "v" && !event.shiftKey) {
      gallery.command("vary");
    } else if (key === "d" && !event.shiftKey) {
      gallery.command("draft");
    } else if (key === "m" && !event.shiftKey) {
      gallery.command("bulk");
    } else if (key === "?") {
      gallery.command("keys");
    } else {
      return false;
    }
    return true;
  }
}
