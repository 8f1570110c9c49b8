// <bildwerk-picture>: one picture on a neutral ground. Fits the view, zooms to the pointer with the wheel, Z shows it at
// 100 %, dragging moves it; those with `linked` in the same `.bw-compare` go along. One that is `still` neither zooms nor
// moves. With `focalEditable` a marker shows the focal point and can be dragged or moved by arrow keys.
//
// Properties: src, preview (shown until src has arrived), width, height (pixels of the full picture), alt,
//             focal ({x, y} as fractions), labels ({focal, zoom})
// Events:     focal-move {x, y} while the marker moves (bubbles), focal-change {x, y} when it has come to rest

const sheet = new CSSStyleSheet();
sheet.replaceSync(`
  :host { display: block; position: relative; overflow: hidden; touch-action: none; outline: none;
          background: var(--bw-behind, #dfe1e4); cursor: grab; min-height: 12rem; }
  :host(:focus-visible) { box-shadow: inset 0 0 0 2px var(--bw-accent, #2457c5); }
  :host([moving]) { cursor: grabbing; }
  .sheet { position: absolute; top: 0; left: 0; transform-origin: 0 0; background-size: 100% 100%;
           box-shadow: 0 1px 12px rgb(0 0 0 / .18); }
  img { width: 100%; height: 100%; display: block; opacity: 0; transition: opacity 140ms; user-select: none; }
  img.there { opacity: 1; }
  .focal { position: absolute; width: 28px; height: 28px; margin: -14px 0 0 -14px; border-radius: 50%; padding: 0;
           border: 2px solid #fff; background: rgb(0 0 0 / .25); box-shadow: 0 0 0 1px rgb(0 0 0 / .6); cursor: move; }
  .focal:focus-visible { outline: 3px solid var(--bw-accent, #2457c5); outline-offset: 2px; }
  .focal[hidden] { display: none; }
  .zoom { position: absolute; right: 12px; bottom: 12px; padding: 2px 8px; border-radius: 6px; font: 12px/1.5 inherit;
          font-variant-numeric: tabular-nums; color: #fff; background: rgb(0 0 0 / .68); pointer-events: none; }
  :host([still]) { cursor: default; touch-action: pan-y; }
  :host([still]) .zoom { display: none; }
  :host([still]) .focal { touch-action: none; }
  @media (prefers-reduced-motion: reduce) { img { transition: none; } }
`);

class BildwerkPicture extends HTMLElement {
  #scale = 1;
  #x = 0;
  #y = 0;
  #fit = true;
  #width = 1;
  #height = 1;
  #focal = { x: 0.5, y: 0.5 };
  #labels = { focal: 'Focal point', fit: 'Fit' };
  #drag = null;
  #told = null;
  #resting = 0;

  constructor() {
    super();
    const root = this.attachShadow({ mode: 'open' });
    root.adoptedStyleSheets = [sheet];
    root.innerHTML = '<div class="sheet"><img draggable="false"></div>'
      + '<button class="focal" type="button" hidden></button><div class="zoom" aria-hidden="true"></div>';
    this.sheet = root.querySelector('.sheet');
    this.image = root.querySelector('img');
    this.marker = root.querySelector('.focal');
    this.readout = root.querySelector('.zoom');
    this.image.addEventListener('load', () => this.image.classList.add('there'));
    this.#listen();
  }

  connectedCallback() {
    if (!this.hasAttribute('tabindex') && !this.hasAttribute('still')) this.tabIndex = 0;
    this.observer = new ResizeObserver(() => (this.#fit ? this.fit() : this.#paint()));
    this.observer.observe(this);
  }

  disconnectedCallback() {
    this.observer?.disconnect();
    clearTimeout(this.#resting);
  }

  set src(url) {
    if (this.image.getAttribute('src') === url) return;
    this.image.classList.remove('there');
    this.image.src = url;
  }

  set preview(url) { this.sheet.style.backgroundImage = url ? `url("${url}")` : 'none'; }
  set alt(text) { this.image.alt = text ?? ''; }
  set width(pixels) { this.#width = Math.max(1, pixels); this.fit(); }
  set height(pixels) { this.#height = Math.max(1, pixels); this.fit(); }
  set focal(point) { this.#focal = point ?? { x: 0.5, y: 0.5 }; this.#told = this.#focal; this.#paint(); }
  get focal() { return this.#focal; }

  set labels(texts) {
    this.#labels = { ...this.#labels, ...texts };
    this.#paint();
  }

  set focalEditable(editable) {
    this.marker.hidden = !editable;
    this.#paint();
  }

  /** Shows the whole picture; one that stands alone never larger than its own pixels. */
  fit() {
    const box = this.getBoundingClientRect();
    if (!box.width || !box.height) return;
    const room = this.hasAttribute('still') ? 0 : Math.min(64, box.width * 0.06);
    this.#fit = true;
    // Side by side, pictures of different sizes are shown alike large.
    const most = this.hasAttribute('linked') ? 32 : 1;
    this.#scale = Math.min((box.width - room) / this.#width, (box.height - room) / this.#height, most);
    this.#x = (box.width - this.#width * this.#scale) / 2;
    this.#y = (box.height - this.#height * this.#scale) / 2;
    this.#paint();
  }

  /** Shows one pixel of the picture as one pixel of the screen, around the given point of the view. */
  actualSize(x = this.clientWidth / 2, y = this.clientHeight / 2) {
    this.#zoomTo(1 / window.devicePixelRatio, x, y);
  }

  #zoomTo(scale, x, y) {
    const next = Math.min(8, Math.max(0.02, scale));
    this.#x = x - (x - this.#x) * (next / this.#scale);
    this.#y = y - (y - this.#y) * (next / this.#scale);
    this.#scale = next;
    this.#fit = false;
    this.#paint();
    this.#share();
  }

  /** Shows the same part as another one does, as wide on the screen. */
  follow({ fit, wide, x, y }) {
    if (fit) {
      this.fit();
      return;
    }
    this.#scale = wide / this.#width;
    this.#x = this.clientWidth / 2 - x * wide;
    this.#y = this.clientHeight / 2 - y * this.#height * this.#scale;
    this.#fit = false;
    this.#paint();
  }

  #share() {
    if (!this.hasAttribute('linked')) return;
    const wide = this.#width * this.#scale;
    const view = { fit: this.#fit, wide, x: (this.clientWidth / 2 - this.#x) / wide,
      y: (this.clientHeight / 2 - this.#y) / (this.#height * this.#scale) };
    for (const other of this.closest('.bw-compare')?.querySelectorAll('bildwerk-picture[linked]') ?? []) {
      if (other !== this) other.follow(view);
    }
  }

  #whole() {
    this.fit();
    this.#share();
  }

  #listen() {
    this.addEventListener('wheel', (event) => {
      if (this.hasAttribute('still')) return;
      event.preventDefault();
      const box = this.getBoundingClientRect();
      this.#zoomTo(this.#scale * Math.exp(-event.deltaY * 0.0015), event.clientX - box.left, event.clientY - box.top);
    }, { passive: false });
    this.addEventListener('dblclick', () => !this.hasAttribute('still') && (this.#fit ? this.actualSize() : this.#whole()));
    this.addEventListener('keydown', (event) => this.#key(event));
    this.addEventListener('pointerdown', (event) => this.#grab(event));
    this.addEventListener('pointermove', (event) => this.#move(event));
    for (const end of ['pointerup', 'pointercancel']) this.addEventListener(end, () => this.#release());
    this.marker.addEventListener('blur', () => this.#announceFocal());
  }

  #key(event) {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.composedPath()[0] === this.marker && event.key.startsWith('Arrow')) {
      const step = event.shiftKey ? 0.05 : 0.01;
      const by = { ArrowLeft: [-step, 0], ArrowRight: [step, 0], ArrowUp: [0, -step], ArrowDown: [0, step] }[event.key];
      this.#focus(this.#focal.x + by[0], this.#focal.y + by[1]);
      clearTimeout(this.#resting);
      this.#resting = setTimeout(() => this.#announceFocal(), 600);
    } else if (this.hasAttribute('still')) {
      return;
    } else if (event.key === 'z' || event.key === 'Z') {
      if (this.#fit) this.actualSize(); else this.#whole();
    } else if (event.key === '+' || event.key === '=') {
      this.#zoomTo(this.#scale * 1.25, this.clientWidth / 2, this.clientHeight / 2);
    } else if (event.key === '-') {
      this.#zoomTo(this.#scale / 1.25, this.clientWidth / 2, this.clientHeight / 2);
    } else {
      return;
    }
    event.preventDefault();
    event.stopPropagation();
  }

  #grab(event) {
    if (event.button !== 0) return;
    const still = this.hasAttribute('still');
    const focal = event.composedPath()[0] === this.marker || (still && !this.marker.hidden);
    if (still && !focal) return;
    this.setPointerCapture(event.pointerId);
    this.#drag = { focal, x: event.clientX, y: event.clientY };
    this.toggleAttribute('moving', !focal);
    if (still) {
      event.preventDefault();
      this.marker.focus({ preventScroll: true });
      this.#move(event);
    }
  }

  #move(event) {
    if (!this.#drag) return;
    if (this.#drag.focal) {
      const box = this.getBoundingClientRect();
      this.#focus((event.clientX - box.left - this.#x) / (this.#width * this.#scale),
        (event.clientY - box.top - this.#y) / (this.#height * this.#scale));
      return;
    }
    this.#x += event.clientX - this.#drag.x;
    this.#y += event.clientY - this.#drag.y;
    this.#fit = false;
    this.#drag = { focal: false, x: event.clientX, y: event.clientY };
    this.#paint();
    this.#share();
  }

  #release() {
    if (this.#drag?.focal) this.#announceFocal();
    this.#drag = null;
    this.removeAttribute('moving');
  }

  #focus(x, y) {
    const clamp = (value) => Math.round(Math.min(1, Math.max(0, value)) * 1000) / 1000;
    this.#focal = { x: clamp(x), y: clamp(y) };
    this.#paint();
    this.dispatchEvent(new CustomEvent('focal-move', { detail: this.#focal, bubbles: true }));
  }

  #announceFocal() {
    clearTimeout(this.#resting);
    if (!this.#told || (this.#told.x === this.#focal.x && this.#told.y === this.#focal.y)) return;
    this.#told = this.#focal;
    this.dispatchEvent(new CustomEvent('focal-change', { detail: this.#focal }));
  }

  #paint() {
    const width = this.#width * this.#scale;
    const height = this.#height * this.#scale;
    Object.assign(this.sheet.style, { width: `${width}px`, height: `${height}px`, transform: `translate(${this.#x}px, ${this.#y}px)` });
    this.marker.style.left = `${this.#x + this.#focal.x * width}px`;
    this.marker.style.top = `${this.#y + this.#focal.y * height}px`;
    this.marker.setAttribute('aria-label',
      `${this.#labels.focal}: ${Math.round(this.#focal.x * 100)} %, ${Math.round(this.#focal.y * 100)} %`);
    const percent = Math.round(this.#scale * window.devicePixelRatio * 100);
    this.readout.textContent = this.#fit ? `${this.#labels.fit} · ${percent} %` : `${percent} %`;
  }
}

customElements.define('bildwerk-picture', BildwerkPicture);
