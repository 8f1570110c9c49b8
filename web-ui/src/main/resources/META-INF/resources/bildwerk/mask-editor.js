// <bildwerk-mask>: paints over a picture what shall be changed. The result is a grey PNG of the picture's own size; white
// changes. Mouse, pen, finger, or keys alone: arrows move the brush, Space puts it down and lifts it. The wheel zooms to the
// pointer, the middle button or Shift moves the picture; by keys + and -, 0 fits; the view follows the brush.
//
// Properties: src, width, height (pixels of the picture), mask (address of one to go on with), labels (by the names below)
// Methods:    png() returns the mask as a Blob, or null while nothing is painted; send(address) posts it, returns its digest
// Events:     mask-change {share}
import { greyPng } from "./grey-png.js";
import { json } from "./http.js";
import { Strokes } from "./mask-strokes.js";

const sheet = new CSSStyleSheet();
sheet.replaceSync(`
  :host { display: grid; grid-template-rows: minmax(0, 1fr) auto; min-height: 20rem; background: var(--bw-behind, #dfe1e4); }
  .stage { position: relative; overflow: hidden; touch-action: none; cursor: none; outline: none; }
  .stage:focus-visible { box-shadow: inset 0 0 0 2px var(--bw-accent, #2457c5); }
  .frame { position: absolute; }
  img, canvas { position: absolute; inset: 0; width: 100%; height: 100%; user-select: none; }
  /* The light and dark edge shows what is painted over pictures of the paint's own colour. */
  canvas { opacity: .62; filter: drop-shadow(0 0 1px #fff) drop-shadow(0 0 1px #000); }
  .brush { position: absolute; border: 1.5px solid #fff; border-radius: 50%; pointer-events: none;
           box-shadow: 0 0 0 1.5px rgb(0 0 0 / .65); transform: translate(-50%, -50%); }
  .brush[data-down] { background: rgb(255 61 104 / .35); }
  .brush[data-tool=eraser] { border-style: dashed; }
  .tools { display: flex; flex-wrap: wrap; gap: 8px; align-items: center; padding: 8px 16px; font: 13px/1.4 inherit;
           background: var(--bw-surface, #fff); border-top: 1px solid var(--bw-line, #e2e5e9); color: var(--bw-text, #16191d); }
  .tools label { display: flex; gap: 8px; align-items: center; margin-left: 8px; }
  .grow { flex: 1; }
  output { color: var(--bw-text-2, #59626d); font-variant-numeric: tabular-nums; }
  input { width: 120px; accent-color: var(--bw-accent, #2457c5); }
  button { font: inherit; color: inherit; min-height: 32px; padding: 0 10px; border-radius: 6px; cursor: pointer;
           border: 1px solid var(--bw-line, #e2e5e9); background: var(--bw-sunk, #f9fafb); }
  button[aria-pressed=true] { background: var(--bw-accent-soft, #e7eefb); color: var(--bw-accent, #2457c5); font-weight: 600;
           border-color: currentColor; }
  button:disabled { opacity: .5; cursor: default; }
  :is(button, input):focus-visible { outline: 2px solid var(--bw-accent, #2457c5); outline-offset: 2px; }
`);

class BildwerkMask extends HTMLElement {
  #width = 1;
  #height = 1;
  #tool = "brush";
  #at = null;
  #down = false;
  #labels = {};
  #zoom = 1;
  #base = 1;
  #pan = [0, 0];
  #drag = null;

  constructor() {
    super();
    const root = this.attachShadow({ mode: "open" });
    root.adoptedStyleSheets = [sheet];
    root.innerHTML = `<div class="stage" tabindex="0" role="application"><div class="frame"><img alt="" draggable="false">
      <canvas></canvas></div><div class="brush" hidden></div></div>
      <div class="tools" role="toolbar"><button type="button" data-do="brush"></button><button type="button" data-do="eraser"></button>
      <label><span data-text="size"></span><input type="range" min="1" max="100" value="28"></label><span class="grow"></span>
      <output aria-live="polite"></output><button type="button" data-view="out"></button><button type="button" data-view="fit"></button>
      <button type="button" data-view="in"></button><button type="button" data-do="invert"></button><button type="button" data-do="clear"></button>
      <button type="button" data-do="undo"></button><button type="button" data-do="redo"></button></div>`;
    for (const name of ["stage", "frame", "brush"]) this[name] = root.querySelector("." + name);
    this.image = root.querySelector("img");
    this.slider = root.querySelector("input");
    this.readout = root.querySelector("output");
    this.strokes = new Strokes(root.querySelector("canvas"));
    this.#listen(root);
  }

  connectedCallback() {
    this.observer = new ResizeObserver(() => this.#fit());
    this.observer.observe(this.stage);
    requestAnimationFrame(() => this.stage.focus());
  }

  disconnectedCallback() { this.observer?.disconnect(); }

  set src(url) { this.image.src = url; }
  set width(pixels) { this.#width = Math.max(1, pixels); this.#begin(); }
  set height(pixels) { this.#height = Math.max(1, pixels); this.#begin(); }

  set labels(texts) {
    this.#labels = texts;
    const root = this.shadowRoot;
    for (const button of root.querySelectorAll("[data-do]")) button.textContent = texts[button.dataset.do];
    for (const [name, sign] of [["out", "−"], ["in", "+"]]) {
      const button = root.querySelector(`[data-view=${name}]`);
      button.textContent = sign;
      button.title = texts[name];
      button.setAttribute("aria-label", texts[name]);
    }
    root.querySelector("[data-view=fit]").title = texts.fit;
    root.querySelector("[data-text]").textContent = texts.size;
    root.querySelector(".tools").setAttribute("aria-label", texts.tools);
    this.stage.setAttribute("aria-label", texts.area);
    this.#tell();
  }

  set mask(url) {
    if (!url) return;
    const image = new Image();
    image.onload = () => { this.strokes.load(image); this.#tell(); };
    image.src = url;
  }

  /** Returns the mask; null where nothing is painted. */
  async png() {
    const { data } = this.strokes.pen.getImageData(0, 0, this.#width, this.#height);
    if (!data.some((value, index) => index % 4 === 3 && value > 0)) return null;
    return greyPng(this.#width, this.#height, (index) => data[index * 4 + 3]);
  }

  /** Posts the mask and returns its digest; null where nothing is painted. */
  async send(address) {
    const body = await this.png();
    if (!body) return null;
    const answer = await json(address, { method: "POST", body, headers: { "Content-Type": "image/png" } });
    return answer.sha256;
  }

  #begin() {
    this.strokes.size(this.#width, this.#height);
    this.#at = [this.#width / 2, this.#height / 2];
    this.#fit();
  }

  /** Pixels of the screen for one of the picture. */
  get #scale() { return this.frame.clientWidth / this.#width || 1; }

  /** Width of the brush in pixels of the picture; grows by the square, so that small ones are easy to choose. */
  get #brush() { return Math.max(1, Math.max(this.#width, this.#height) * 0.5 * (this.slider.value / 100) ** 2 + 1); }

  #fit() {
    const room = 24;
    const box = this.stage.getBoundingClientRect();
    const scale = Math.min((box.width - 2 * room) / this.#width, (box.height - 2 * room) / this.#height, 4);
    if (scale <= 0) return;
    this.#base = scale;
    this.#place(box);
  }

  /** Puts the picture where zoom and moving have it; some of it always stays in sight. */
  #place(box = this.stage.getBoundingClientRect()) {
    const scale = this.#base * this.#zoom;
    const [width, height] = [this.#width * scale, this.#height * scale];
    const bound = (value, size, room) => Math.min(Math.max(value, -size / 2 - room / 2 + 48), size / 2 + room / 2 - 48);
    this.#pan = this.#zoom <= 1 ? [0, 0] : [bound(this.#pan[0], width, box.width), bound(this.#pan[1], height, box.height)];
    Object.assign(this.frame.style, { width: `${width}px`, height: `${height}px`,
      left: `${(box.width - width) / 2 + this.#pan[0]}px`, top: `${(box.height - height) / 2 + this.#pan[1]}px` });
    const percent = new Intl.NumberFormat(document.documentElement.lang || undefined, { style: "percent" })
      .format(scale * window.devicePixelRatio);
    const fit = this.shadowRoot.querySelector("[data-view=fit]");
    fit.textContent = percent;
    fit.setAttribute("aria-label", `${this.#labels.fit ?? ""}: ${percent}`);
    this.#showBrush();
  }

  /** Zooms and leaves the given point of the stage where it is; the middle where none is given. */
  #zoomTo(zoom, x, y) {
    const box = this.stage.getBoundingClientRect();
    const next = Math.min(16, Math.max(1, zoom));
    const [fromX, fromY] = [(x ?? box.width / 2) - box.width / 2, (y ?? box.height / 2) - box.height / 2];
    const factor = next / this.#zoom;
    this.#pan = [fromX - (fromX - this.#pan[0]) * factor, fromY - (fromY - this.#pan[1]) * factor];
    this.#zoom = next;
    this.#place(box);
  }

  #view(name) {
    if (name === "fit") this.#zoomTo(1);
    else if (name) this.#zoomTo(this.#zoom * (name === "in" ? 1.5 : 1 / 1.5));
  }

  /** Moves the picture so that the brush stays in sight when keys steer it. */
  #follow() {
    const box = this.stage.getBoundingClientRect();
    const at = [this.frame.offsetLeft + this.#at[0] * this.#scale, this.frame.offsetTop + this.#at[1] * this.#scale];
    const off = (value, size) => Math.max(0, 24 - value) - Math.max(0, value - size + 24);
    const by = [off(at[0], box.width), off(at[1], box.height)];
    if (by[0] === 0 && by[1] === 0) return;
    this.#pan = [this.#pan[0] + by[0], this.#pan[1] + by[1]];
    this.#place(box);
  }

  #listen(root) {
    root.querySelector(".tools").addEventListener("click", (event) => {
      this.#act(event.target.dataset.do);
      this.#view(event.target.dataset.view);
    });
    this.stage.addEventListener("wheel", (event) => {
      event.preventDefault();
      const box = this.stage.getBoundingClientRect();
      this.#zoomTo(this.#zoom * Math.exp(-event.deltaY * 0.0015), event.clientX - box.left, event.clientY - box.top);
    }, { passive: false });
    this.slider.addEventListener("input", () => this.#showBrush());
    this.stage.addEventListener("pointerdown", (event) => this.#press(event));
    this.stage.addEventListener("pointermove", (event) => this.#move(event));
    for (const end of ["pointerup", "pointercancel"]) this.stage.addEventListener(end, () => this.#lift());
    this.stage.addEventListener("pointerleave", () => { this.brush.hidden = !this.stage.matches(":focus-visible"); });
    this.stage.addEventListener("focus", () => this.#showBrush());
    this.addEventListener("keydown", (event) => this.#key(event));
  }

  #act(name) {
    if (name === "brush" || name === "eraser") this.#tool = name;
    else if (name) this.strokes[name]();
    this.#showBrush();
    this.#tell();
  }

  #point(event) {
    const box = this.frame.getBoundingClientRect();
    return [(event.clientX - box.left) / this.#scale, (event.clientY - box.top) / this.#scale];
  }

  #press(event) {
    const moves = event.button === 1 || (event.button === 0 && event.shiftKey);
    if (event.button !== 0 && !moves) return;
    this.stage.setPointerCapture(event.pointerId);
    if (moves) {
      event.preventDefault();
      this.#drag = [event.clientX, event.clientY];
      return;
    }
    this.#at = this.#point(event);
    this.#put();
  }

  #move(event) {
    if (this.#drag) {
      this.#pan = [this.#pan[0] + event.clientX - this.#drag[0], this.#pan[1] + event.clientY - this.#drag[1]];
      this.#drag = [event.clientX, event.clientY];
      this.#place();
      return;
    }
    for (const each of event.getCoalescedEvents?.() ?? [event]) {
      this.#at = this.#point(each);
      if (this.#down) this.strokes.go(...this.#at);
    }
    this.#showBrush();
  }

  #put() {
    this.#down = true;
    this.strokes.begin(this.#tool, this.#brush, ...this.#at);
    this.#showBrush();
  }

  #lift() {
    this.#drag = null;
    if (!this.#down) return;
    this.#down = false;
    this.#showBrush();
    this.#tell();
  }

  #key(event) {
    const control = event.ctrlKey || event.metaKey;
    const onStage = event.composedPath()[0] === this.stage;
    const acted = control ? this.#undoKey(event) : onStage && (this.#steer(event) || this.#letter(event));
    if (acted) {
      event.preventDefault();
      event.stopPropagation();
    }
  }

  #undoKey(event) {
    if (event.key.toLowerCase() !== "z") return false;
    this.#act(event.shiftKey ? "redo" : "undo");
    return true;
  }

  #steer(event) {
    const step = (event.shiftKey ? 24 : 6) / this.#scale;
    const by = { ArrowLeft: [-step, 0], ArrowRight: [step, 0], ArrowUp: [0, -step], ArrowDown: [0, step] }[event.key];
    if (by) {
      this.#at = [Math.min(this.#width, Math.max(0, this.#at[0] + by[0])), Math.min(this.#height, Math.max(0, this.#at[1] + by[1]))];
      if (this.#down) this.strokes.go(...this.#at);
      this.#follow();
    } else if (event.key === " ") {
      if (this.#down) this.#lift(); else this.#put();
    } else {
      return false;
    }
    this.#showBrush();
    return true;
  }

  #letter(event) {
    const name = { b: "brush", e: "eraser", i: "invert", Delete: "clear", Backspace: "clear" }[event.key];
    if (name) this.#act(name);
    else if (event.key === "+" || event.key === "=") this.#view("in");
    else if (event.key === "-") this.#view("out");
    else if (event.key === "0") this.#view("fit");
    else if (event.key === "[" || event.key === "]") this.slider.value = Number(this.slider.value) + (event.key === "]" ? 4 : -4);
    else return false;
    this.#showBrush();
    return true;
  }

  #showBrush() {
    if (!this.#at) return;
    const size = Math.max(4, this.#brush * this.#scale);
    this.brush.hidden = false;
    this.brush.toggleAttribute("data-down", this.#down);
    this.brush.dataset.tool = this.#tool;
    Object.assign(this.brush.style, { width: `${size}px`, height: `${size}px`,
      left: `${this.frame.offsetLeft + this.#at[0] * this.#scale}px`, top: `${this.frame.offsetTop + this.#at[1] * this.#scale}px` });
  }

  #tell() {
    const share = this.strokes.share();
    const of = (name) => this.shadowRoot.querySelector(`[data-do=${name}]`);
    for (const name of ["brush", "eraser"]) of(name).setAttribute("aria-pressed", String(this.#tool === name));
    of("undo").disabled = !this.strokes.undoable;
    of("redo").disabled = !this.strokes.redoable;
    of("clear").disabled = share === 0 && !this.strokes.some;
    const percent = new Intl.NumberFormat(document.documentElement.lang || undefined, { style: "percent" }).format(
      share > 0 ? Math.max(0.01, share) : 0);
    this.readout.textContent = share === 0 ? this.#labels.nothing ?? "" : (this.#labels.share ?? "").replace("{0}", percent);
    this.dispatchEvent(new CustomEvent("mask-change", { detail: { share } }));
  }
}

customElements.define("bildwerk-mask", BildwerkMask);
