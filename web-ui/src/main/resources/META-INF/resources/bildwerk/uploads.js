// <bildwerk-uploads>: takes files by drop or by choice, sends three at a time and says what became of each.
// It lives in the frame, so that it goes on while the person moves about in the application.
import { fill, make } from "./http.js";
import { filesOf } from "./dropped.js";
import { send } from "./sending.js";

const AT_ONCE = 3;
const LISTED = 200;

class Uploads extends HTMLElement {
  #labels = {};
  #entries = [];
  #running = 0;
  #batch = null;
  #frame = 0;

  set labels(value) {
    this.#labels = typeof value === "string" ? JSON.parse(value) : (value ?? {});
  }

  connectedCallback() {
    if (this.panel) {
      return;
    }
    this.drop = make("div", { className: "bw-drop", hidden: true, textContent: this.#labels.drop });
    this.panel = make("section", { className: "bw-uploads", hidden: true, "aria-label": this.#labels.name });
    this.input = make("input", { type: "file", multiple: true, hidden: true });
    this.input.addEventListener("change", () => {
      this.take([...this.input.files]);
      this.input.value = "";
    });
    this.append(this.drop, this.panel, this.input);
    this.#listen();
  }

  /** Opens the file chooser. */
  choose() {
    this.input.click();
  }

  /** Queues files; a second lot joins the batch that is under way. */
  take(files) {
    if (!this.#entries.some((entry) => entry.state === "waiting" || entry.state === "sending")) {
      this.#entries = [];
      this.#batch = crypto.randomUUID();
    }
    files.forEach((file) => this.#entries.push({ file, state: "waiting", done: 0, reason: null }));
    this.#next();
    this.#draw();
  }

  #listen() {
    let inside = 0;
    const files = (event) => this.hasAttribute("allowed") && event.dataTransfer?.types.includes("Files");
    addEventListener("dragenter", (event) => files(event) && (this.drop.hidden = ++inside === 0));
    addEventListener("dragleave", (event) => files(event) && (this.drop.hidden = --inside <= 0));
    addEventListener("dragover", (event) => files(event) && event.preventDefault());
    addEventListener("drop", async (event) => {
      inside = 0;
      this.drop.hidden = true;
      if (!files(event) || event.defaultPrevented) {
        return;
      }
      event.preventDefault();
      this.take(await filesOf(event.dataTransfer));
    });
    addEventListener("beforeunload", (event) => this.#running && event.preventDefault());
  }

  #next() {
    while (this.#running < AT_ONCE) {
      const entry = this.#entries.find((each) => each.state === "waiting");
      if (!entry) {
        break;
      }
      this.#send(entry);
    }
    if (this.#running === 0 && this.#entries.length) {
      this.dispatchEvent(new CustomEvent("bw-uploaded", { detail: this.#counts() }));
    }
  }

  async #send(entry) {
    entry.state = "sending";
    this.#running++;
    try {
      const outcome = await send(entry.file, this.#batch, (done) => {
        entry.done = done;
        this.#draw();
      });
      entry.state = outcome.duplicate ? "duplicate" : "done";
      entry.asset = outcome.id;
    } catch (failure) {
      entry.state = "failed";
      const words = this.#labels.refused?.[failure.reason];
      entry.reason = words ? fill(words, ...failure.values) : failure.message || this.#labels.offline;
    }
    this.#running--;
    this.#next();
    this.#draw();
  }

  #counts() {
    const counts = { waiting: 0, sending: 0, done: 0, duplicate: 0, failed: 0 };
    this.#entries.forEach((entry) => counts[entry.state]++);
    return counts;
  }

  #draw() {
    cancelAnimationFrame(this.#frame);
    this.#frame = requestAnimationFrame(() => {
      this.panel.hidden = this.#entries.length === 0;
      this.panel.replaceChildren(this.#head(), this.#list(), this.#foot());
    });
  }

  #head() {
    const counts = this.#counts();
    const open = counts.waiting + counts.sending;
    const total = this.#entries.length;
    const sent = this.#entries.reduce((sum, entry) => sum + (entry.state === "sending" ? entry.done : entry.state === "waiting" ? 0 : 1), 0);
    const words = open ? fill(this.#labels.running, total - open, total) : this.#summary(counts);
    const close = make("button", { className: "bw-plain", type: "button", "aria-label": this.#labels.close });
    const icon = make("span", { className: "bw-icon" });
    icon.dataset.icon = "close";
    close.append(icon);
    close.addEventListener("click", () => this.#dismiss(open));
    const bar = make("div", { className: "bw-bar", role: "progressbar", "aria-valuenow": Math.round((100 * sent) / total), "aria-label": this.#labels.name }, make("i"));
    bar.style.setProperty("--done", sent / total);
    return make("header", {}, make("div", {}, make("span", { className: "bw-strong", role: "status", textContent: words }), close), bar);
  }

  #summary(counts) {
    return [
      fill(this.#labels.added, counts.done),
      counts.duplicate ? fill(this.#labels.duplicates, counts.duplicate) : null,
      counts.failed ? fill(this.#labels.failures, counts.failed) : null,
    ].filter(Boolean).join(" · ");
  }

  #dismiss(open) {
    this.#entries = open ? this.#entries.filter((entry) => entry.state === "sending") : [];
    this.#draw();
  }

  #list() {
    const order = { failed: 0, sending: 1, duplicate: 2, waiting: 3, done: 4 };
    const entries = [...this.#entries].sort((one, other) => order[one.state] - order[other.state]).slice(0, LISTED);
    return make("ul", {}, ...entries.map((entry) => this.#line(entry)));
  }

  #line(entry) {
    const tone = { failed: "bw-bad", duplicate: "bw-warn", done: "bw-good" }[entry.state] ?? "bw-muted";
    const line = make(
      "li",
      {},
      make("span", { className: "bw-ellipsis", textContent: entry.file.name, title: entry.file.name }),
      make("span", { className: tone, textContent: this.#labels.states?.[entry.state] ?? entry.state }),
    );
    if (entry.reason) {
      line.append(make("span", { className: "bw-reason", textContent: entry.reason }));
    }
    if (entry.state === "sending") {
      const bar = make("div", { className: "bw-bar" }, make("i"));
      bar.style.setProperty("--done", entry.done);
      line.append(bar);
    }
    return line;
  }

  #foot() {
    const foot = make("footer");
    if (this.#counts().failed) {
      const retry = make("button", { className: "bw-link", type: "button", textContent: fill(this.#labels.retry, this.#counts().failed) });
      retry.addEventListener("click", () => this.#retry());
      foot.append(retry);
    }
    return foot;
  }

  #retry() {
    this.#entries.filter((entry) => entry.state === "failed").forEach((entry) => Object.assign(entry, { state: "waiting", reason: null, done: 0 }));
    this.#next();
    this.#draw();
  }
}

customElements.define("bildwerk-uploads", Uploads);
