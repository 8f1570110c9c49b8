// Keys of the board: arrows walk, Space looks, letters act on what is selected, else on the picture with the focus.

const LETTERS = {
  k: "keep", x: "drop", v: "vary-subtle", V: "vary-strong", u: "upscale", i: "inpaint", g: "guide", c: "compare",
  r: "recipe", "?": "keys",
};

export class BoardKeys {
  #board;

  constructor(board) {
    this.#board = board;
    board.addEventListener("keydown", (event) => this.#key(event));
    board.addEventListener("dblclick", (event) => {
      if (event.target.closest(".bw-shot") && !event.target.closest("button")) board.command("open");
    });
  }

  #key(event) {
    const tile = event.target.closest?.(".bw-shot");
    if (!tile || event.altKey) return;
    if (this.#walk(event, tile) || this.#act(event, tile) || this.#letter(event, tile)) {
      event.preventDefault();
      event.stopPropagation();
    }
  }

  #walk(event, tile) {
    const tiles = this.#board.tiles;
    const at = tiles.indexOf(tile);
    const next = {
      ArrowRight: () => tiles[at + 1],
      ArrowLeft: () => tiles[at - 1],
      ArrowDown: () => beside(tiles, tile, 1),
      ArrowUp: () => beside(tiles, tile, -1),
      Home: () => tiles[0],
      End: () => tiles.at(-1),
    }[event.key];
    if (!next) return false;
    const target = next();
    if (target) {
      if (!event.ctrlKey) this.#board.choose(target, event);
      this.#board.focusOn(target);
    }
    return true;
  }

  #act(event, tile) {
    const control = event.ctrlKey || event.metaKey;
    const board = this.#board;
    if (control && event.key === "a") board.pick(board.tiles.map((each) => each.dataset.id));
    else if (event.key === " " && control) board.choose(tile, event);
    else if (event.key === "Enter" && control) board.command("make");
    else if (control) return false;
    else if (event.key === "Enter") board.command("open", [tile.dataset.id]);
    else if (event.key === " ") board.command("look", [tile.dataset.id]);
    else if (event.key === "Escape") board.pick([]);
    else if (event.key === "Delete") board.command(stops(tile) ? "cancel" : "drop", this.#meant(tile));
    else return false;
    return true;
  }

  #letter(event, tile) {
    if (!this.#board.keys || event.ctrlKey || event.metaKey) return false;
    const name = LETTERS[event.shiftKey ? event.key : event.key.toLowerCase()];
    if (!name) return false;
    const meant = this.#meant(tile);
    const next = this.#following(name, tile, meant);
    this.#board.command(name, meant);
    if (next) {
      this.#board.pick([next.dataset.id]);
      this.#board.focusOn(next);
    }
    return true;
  }

  /** Returns what a key acts on: what is selected, else the picture that has the focus. */
  #meant(tile) {
    return this.#board.selected.length > 0 ? this.#board.selected : [tile.dataset.id];
  }

  /** Keeping and dropping one picture goes on to the next, unless the gate holds it back: it has to be looked at. */
  #following(name, tile, meant) {
    if (!["keep", "drop"].includes(name) || meant.length !== 1) return null;
    if (name === "keep" && tile.dataset.blocked) return null;
    const tiles = this.#board.tiles;
    const at = tiles.indexOf(tile);
    return tiles[at + 1] ?? tiles[at - 1];
  }
}

function stops(tile) {
  return tile.dataset.state === "waiting" || tile.dataset.state === "running";
}

/** Finds the nearest tile in the row above or below. */
function beside(tiles, tile, way) {
  const from = tile.getBoundingClientRect();
  const middle = from.left + from.width / 2;
  let best = null;
  let least = Infinity;
  for (const each of tiles) {
    const box = each.getBoundingClientRect();
    const down = way > 0 ? box.top - from.bottom : from.top - box.bottom;
    if (down < -1) continue;
    const distance = down * 4 + Math.abs(box.left + box.width / 2 - middle);
    if (distance < least) [best, least] = [each, distance];
  }
  return best;
}
