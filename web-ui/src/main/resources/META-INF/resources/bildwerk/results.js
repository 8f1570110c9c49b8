// The rows of one result, fetched page by page and kept while the person moves between the library and a picture.
import { json } from "./http.js";

const kept = new Map();

/** Returns the result behind an address; the same object as long as it is young, so that nothing is fetched twice. */
export function result(source) {
  const known = kept.get(source);
  if (known && Date.now() - known.born < 10 * 60_000) {
    return known;
  }
  const fresh = new Result(source);
  kept.set(source, fresh);
  while (kept.size > 6) {
    kept.delete(kept.keys().next().value);
  }
  return fresh;
}

/** Forgets what was fetched, so that the next look sees the present. */
export function forget(source) {
  kept.delete(source);
}

class Result extends EventTarget {
  constructor(source) {
    super();
    this.source = source;
    this.born = Date.now();
    this.rows = [];
    this.total = null;
    this.cursor = null;
    this.done = false;
    this.failure = null;
    this.waiting = null;
    this.place = null;
  }

  /** Fetches the next page; several callers share one request. */
  more() {
    if (this.done || this.waiting) {
      return this.waiting ?? Promise.resolve();
    }
    this.failure = null;
    this.waiting = this.#page()
      .catch((failure) => (this.failure = failure))
      .finally(() => {
        this.waiting = null;
        this.dispatchEvent(new Event("change"));
      });
    return this.waiting;
  }

  async #page() {
    const address = new URL(this.source, location.origin);
    address.searchParams.set("size", this.rows.length ? "200" : "100");
    if (this.cursor) {
      address.searchParams.set("cursor", this.cursor);
    }
    const page = await json(address);
    this.rows.push(...page.rows);
    this.total = page.total;
    this.cursor = page.cursor;
    this.done = !page.cursor || page.rows.length === 0;
  }

  /** Replaces rows that changed; the others stay where they are. */
  change(rows) {
    const byId = new Map(rows.map((row) => [row.id, row]));
    this.rows = this.rows.map((row) => byId.get(row.id) ?? row);
    this.dispatchEvent(new Event("change"));
  }

  /** Takes rows out, for example what was put into the bin. */
  drop(ids) {
    const gone = new Set(ids);
    const before = this.rows.length;
    this.rows = this.rows.filter((row) => !gone.has(row.id));
    this.total -= before - this.rows.length;
    this.dispatchEvent(new Event("change"));
  }

  index(id) {
    return this.rows.findIndex((row) => row.id === id);
  }
}
