// <bildwerk-crop>: crops, turns and straightens without touching the file. The result is the record's `edit`: quarter
// turns first, then straightening (the largest rectangle inside stays), then the crop as fractions of that rectangle.
// Drag the corners and edges, drag inside to move; arrow keys move, Shift with arrow keys resizes.
//
// Properties: src, width, height (pixels of the unedited picture), edit ({quarterTurns, straightenDegrees, crop}),
//             labels (texts by the names used below)
// Events:     crop-apply {quarterTurns, straightenDegrees, left, top, width, height}, crop-cancel

const sheet = new CSSStyleSheet();
sheet.replaceSync(`
  :host { display: grid; grid-template-rows: 1fr auto; background: var(--bw-behind, #dfe1e4); min-height: 20rem; outline: none; }
  .stage { position: relative; overflow: hidden; touch-action: none; }
  .frame { position: absolute; overflow: hidden; }
  img { position: absolute; transform-origin: 50% 50%; user-select: none; }
  .crop { position: absolute; box-shadow: 0 0 0 9999px rgb(0 0 0 / .55); outline: 1px solid #fff; cursor: move; }
  .crop:focus-visible { outline: 2px solid var(--bw-accent, #2457c5); }
  .crop::before, .crop::after { content: ''; position: absolute; inset: 0; pointer-events: none; }
  .crop::before { border: solid rgb(255 255 255 / .35); border-width: 0 1px; left: 33.33%; right: 33.33%; }
  .crop::after { border: solid rgb(255 255 255 / .35); border-width: 1px 0; top: 33.33%; bottom: 33.33%; }
  .handle { position: absolute; width: 24px; height: 24px; margin: -12px; }
  .handle::after { content: ''; position: absolute; inset: 6px; background: #fff; border-radius: 2px; box-shadow: 0 0 2px rgb(0 0 0 / .6); }
  .tools { display: flex; flex-wrap: wrap; gap: 8px 10px; align-items: center; padding: 8px 16px;
           background: var(--bw-surface, #fff); border-top: 1px solid var(--bw-line, #e2e5e9); color: var(--bw-text, #16191d);
           font: 13px/1.4 inherit; }
  .tools label { display: flex; gap: 8px; align-items: center; }
  .tools .grow { flex: 1; }
  .tools input { width: 96px; }
  output { min-width: 3em; font-variant-numeric: tabular-nums; }
  button, select { font: inherit; color: inherit; min-height: 32px; padding: 0 10px; border-radius: 6px; cursor: pointer;
                   border: 1px solid var(--bw-line, #e2e5e9); background: var(--bw-sunk, #f9fafb); }
  button.main { background: var(--bw-accent, #2457c5); border-color: transparent; color: var(--bw-on-accent, #fff); font-weight: 600; }
  :is(button, select, input):focus-visible { outline: 2px solid var(--bw-accent, #2457c5); outline-offset: 2px; }
`);

const RATIOS = { free: 0, original: -1, '1:1': 1, '4:5': 4 / 5, '3:2': 3 / 2, '4:3': 4 / 3, '16:9': 16 / 9, '21:9': 21 / 9 };
const HANDLES = { nw: [-1, -1], n: [0, -1], ne: [1, -1], e: [1, 0], se: [1, 1], s: [0, 1], sw: [-1, 1], w: [-1, 0] };
const SMALLEST = 0.02;

/** Returns width and height of the largest upright rectangle inside one that is turned by the angle. */
export function largestInside(width, height, degrees) {
  const angle = Math.abs(degrees) * Math.PI / 180;
  if (angle === 0) return [width, height];
  const [sin, cos] = [Math.sin(angle), Math.cos(angle)];
  const [long, short] = width >= height ? [width, height] : [height, width];
  if (short <= 2 * sin * cos * long) {
    const half = short / 2;
    return width >= height ? [half / sin, half / cos] : [half / cos, half / sin];
  }
  const both = cos * cos - sin * sin;
  return [(width * cos - height * sin) / both, (height * cos - width * sin) / both];
}

class BildwerkCrop extends HTMLElement {
  #natural = [1, 1];
  #turns = 0;
  #degrees = 0;
  #crop = { left: 0, top: 0, width: 1, height: 1 };
  #ratio = 'free';
  #drag = null;
  #labels = {
    left: 'Turn left', right: 'Turn right', straighten: 'Straighten', ratio: 'Ratio', free: 'Free', original: 'Original',
    reset: 'Reset', cancel: 'Cancel', apply: 'Apply crop', area: 'Crop area; arrow keys move, Shift with arrow keys resizes',
  };

  constructor() {
    super();
    const root = this.attachShadow({ mode: 'open' });
    root.adoptedStyleSheets = [sheet];
    root.innerHTML = `<div class="stage"><div class="frame"><img draggable="false" alt=""><div class="crop" tabindex="0" role="application"></div></div></div>
      <div class="tools"><button data-do="left" type="button"></button><button data-do="right" type="button"></button>
      <label><span data-text="straighten"></span><input type="range" min="-45" max="45" step="0.1" value="0"><output></output></label>
      <label><span data-text="ratio"></span><select></select></label><span class="grow"></span>
      <button data-do="reset" type="button"></button><button data-do="cancel" type="button"></button>
      <button data-do="apply" type="button" class="main"></button></div>`;
    for (const name of ['stage', 'frame', 'crop']) this[name] = root.querySelector('.' + name);
    this.image = root.querySelector('img');
    this.slider = root.querySelector('input');
    this.degreesOut = root.querySelector('output');
    this.select = root.querySelector('select');
    for (const name of Object.keys(HANDLES)) {
      const handle = document.createElement('div');
      handle.className = 'handle';
      handle.dataset.handle = name;
      handle.style.cursor = `${name}-resize`;
      const [x, y] = HANDLES[name];
      Object.assign(handle.style, { left: `${(x + 1) * 50}%`, top: `${(y + 1) * 50}%` });
      this.crop.append(handle);
    }
    this.#listen(root);
    this.#write();
  }

  connectedCallback() {
    this.observer = new ResizeObserver(() => this.#paint());
    this.observer.observe(this);
    requestAnimationFrame(() => this.crop.focus());
  }

  disconnectedCallback() { this.observer?.disconnect(); }

  set src(url) { this.image.src = url; }
  set width(pixels) { this.#natural[0] = Math.max(1, pixels); this.#paint(); }
  set height(pixels) { this.#natural[1] = Math.max(1, pixels); this.#paint(); }
  set labels(texts) { this.#labels = { ...this.#labels, ...texts }; this.#write(); }

  set edit(edit) {
    this.#turns = edit?.quarterTurns ?? 0;
    this.#degrees = edit?.straightenDegrees ?? 0;
    this.#crop = { left: 0, top: 0, width: 1, height: 1, ...(edit?.crop ?? {}) };
    this.slider.value = String(this.#degrees);
    this.#paint();
  }

  #write() {
    const root = this.shadowRoot;
    for (const button of root.querySelectorAll('button')) button.textContent = this.#labels[button.dataset.do];
    for (const span of root.querySelectorAll('[data-text]')) span.textContent = this.#labels[span.dataset.text];
    this.select.replaceChildren(...Object.keys(RATIOS).map((name) => new Option(this.#labels[name] ?? name, name)));
    this.select.value = this.#ratio;
    this.crop.setAttribute('aria-label', this.#labels.area);
  }

  #listen(root) {
    root.querySelector('.tools').addEventListener('click', (event) => this.#act(event.target.dataset.do));
    this.slider.addEventListener('input', () => { this.#degrees = Number(this.slider.value); this.#paint(); });
    this.select.addEventListener('change', () => { this.#ratio = this.select.value; this.#takeRatio(); });
    this.crop.addEventListener('keydown', (event) => this.#key(event));
    this.crop.addEventListener('pointerdown', (event) => this.#grab(event));
    this.crop.addEventListener('pointermove', (event) => this.#move(event));
    for (const end of ['pointerup', 'pointercancel']) this.crop.addEventListener(end, () => { this.#drag = null; });
    this.addEventListener('keydown', (event) => {
      if (event.key === 'Escape') this.#act('cancel');
      else if (event.key === 'Enter' && event.composedPath()[0] === this.crop) this.#act('apply');
      event.stopPropagation();
    });
  }

  #act(name) {
    if (name === 'left' || name === 'right') {
      this.#turns = (this.#turns + (name === 'right' ? 1 : 3)) % 4;
      this.#crop = { left: 0, top: 0, width: 1, height: 1 };
      this.#takeRatio();
    } else if (name === 'reset') {
      this.#ratio = 'free';
      this.select.value = 'free';
      this.edit = null;
    } else if (name === 'cancel') {
      this.dispatchEvent(new CustomEvent('crop-cancel'));
    } else if (name === 'apply') {
      this.dispatchEvent(new CustomEvent('crop-apply', {
        detail: { quarterTurns: this.#turns, straightenDegrees: this.#degrees, ...this.#crop },
      }));
    }
  }

  #inner() {
    const [width, height] = this.#turns % 2 ? [this.#natural[1], this.#natural[0]] : this.#natural;
    return largestInside(width, height, this.#degrees);
  }

  /** Width over height of the crop in fractions of the frame; 0 where any will do. */
  #fractionRatio() {
    const wanted = RATIOS[this.#ratio];
    if (wanted === 0) return 0;
    const [width, height] = this.#inner();
    return (wanted < 0 ? width / height : wanted) * height / width;
  }

  #takeRatio() {
    const ratio = this.#fractionRatio();
    if (ratio) {
      const width = Math.min(1, ratio);
      const height = width / ratio;
      this.#crop = { left: (1 - width) / 2, top: (1 - height) / 2, width, height };
    }
    this.#paint();
  }

  #key(event) {
    const by = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] }[event.key];
    if (!by) return;
    event.preventDefault();
    const [x, y] = [by[0] * 0.01, by[1] * 0.01];
    if (event.shiftKey) this.#resize({ ...this.#crop }, [1, 1], x, y);
    else this.#shift({ ...this.#crop }, x, y);
  }

  #grab(event) {
    if (event.button !== 0) return;
    this.crop.setPointerCapture(event.pointerId);
    const name = event.target.dataset.handle;
    this.#drag = { from: { ...this.#crop }, hold: name ? HANDLES[name] : null, x: event.clientX, y: event.clientY };
  }

  #move(event) {
    if (!this.#drag) return;
    const x = (event.clientX - this.#drag.x) / this.frame.clientWidth;
    const y = (event.clientY - this.#drag.y) / this.frame.clientHeight;
    if (this.#drag.hold) this.#resize(this.#drag.from, this.#drag.hold, x, y);
    else this.#shift(this.#drag.from, x, y);
  }

  #shift(from, x, y) {
    this.#crop = {
      ...from,
      left: Math.min(1 - from.width, Math.max(0, from.left + x)),
      top: Math.min(1 - from.height, Math.max(0, from.top + y)),
    };
    this.#paint();
  }

  #resize(from, [horizontal, vertical], x, y) {
    let left = horizontal < 0 ? Math.min(from.left + from.width - SMALLEST, Math.max(0, from.left + x)) : from.left;
    let top = vertical < 0 ? Math.min(from.top + from.height - SMALLEST, Math.max(0, from.top + y)) : from.top;
    let right = from.left + from.width + (horizontal > 0 ? x : 0);
    let bottom = from.top + from.height + (vertical > 0 ? y : 0);
    right = Math.min(1, Math.max(left + SMALLEST, right));
    bottom = Math.min(1, Math.max(top + SMALLEST, bottom));
    const ratio = this.#fractionRatio();
    if (ratio) {
      const width = Math.min(right - left, (vertical === 0 ? 1 : bottom - top) * ratio, ratio);
      const height = Math.min(width / ratio, 1);
      if (horizontal < 0) left = right - height * ratio; else right = left + height * ratio;
      if (vertical < 0) top = bottom - height; else bottom = top + height;
      if (bottom > 1) { top -= bottom - 1; bottom = 1; }
      top = Math.max(0, top);
    }
    this.#crop = { left, top, width: right - left, height: bottom - top };
    this.#paint();
  }

  #paint() {
    const [stageWidth, stageHeight] = [this.stage.clientWidth - 48, this.stage.clientHeight - 48];
    if (stageWidth <= 0 || stageHeight <= 0) return;
    const [innerWidth, innerHeight] = this.#inner();
    const scale = Math.min(stageWidth / innerWidth, stageHeight / innerHeight);
    const [width, height] = [innerWidth * scale, innerHeight * scale];
    Object.assign(this.frame.style, {
      width: `${width}px`, height: `${height}px`,
      left: `${(this.stage.clientWidth - width) / 2}px`, top: `${(this.stage.clientHeight - height) / 2}px`,
    });
    const [imageWidth, imageHeight] = [this.#natural[0] * scale, this.#natural[1] * scale];
    Object.assign(this.image.style, {
      width: `${imageWidth}px`, height: `${imageHeight}px`,
      left: `${(width - imageWidth) / 2}px`, top: `${(height - imageHeight) / 2}px`,
      transform: `rotate(${this.#turns * 90 + this.#degrees}deg)`,
    });
    const percent = (value) => `${value * 100}%`;
    Object.assign(this.crop.style, {
      left: percent(this.#crop.left), top: percent(this.#crop.top), width: percent(this.#crop.width), height: percent(this.#crop.height),
    });
    this.degreesOut.textContent = `${this.#degrees.toLocaleString(undefined, { minimumFractionDigits: 1 })}°`;
  }
}

customElements.define('bildwerk-crop', BildwerkCrop);
